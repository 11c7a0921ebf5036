package org.centerkiosk.core.feed;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a schedule can say beyond dates and rules, once for all formats. A field with the key
 * {@code party-max} is the column {@code party_max} or one of its other headers in CSV and XLSX, {@code X-KIOSK-PARTY-MAX}
 * in iCalendar and {@code kiosk:partyMax} in JSON-LD. Texts also have an English variant: {@code title_en} or 英文标题,
 * {@code X-KIOSK-SUBTITLE-EN}, a language map.
 */
public enum Field {
    ID("id", null, false, "uid", "编号", "活动编号"),
    TITLE("title", "SUMMARY", true, "name", "summary", "event", "标题", "名称", "活动名称", "课程名称", "活动主题", "主题", "活动"),
    SESSION_TITLE("session-title", null, true, "本次标题", "本期主题", "分标题", "课次主题"),
    SUBTITLE("subtitle", null, true, "副标题"),
    DESCRIPTION("description", "DESCRIPTION", true, "details", "简介", "介绍", "说明", "内容", "详情", "活动简介", "活动内容"),
    CATEGORY("category", "CATEGORIES", false, "type", "类别", "分类", "类型", "活动类型", "活动类别"),
    KEYWORDS("keywords", null, false, "tags", "关键词", "标签"),
    TEACHER(
            "teacher",
            null,
            true,
            "instructor",
            "performer",
            "speaker",
            "老师",
            "教师",
            "讲师",
            "主讲",
            "主讲人",
            "授课老师",
            "嘉宾",
            "演出者",
            "表演者"),
    AFFILIATION("affiliation", null, true, "organization", "单位", "所属单位", "老师单位", "演出单位"),
    AUDIENCE("audience", null, true, "对象", "适合人群", "参与对象", "面向对象", "活动对象"),
    ADMISSION("admission", null, true, "price", "入场方式", "入场", "票价", "费用", "收费"),
    URL("url", "URL", false, "link", "链接", "网址"),
    IMAGE("image", null, false, "poster", "picture", "图片", "海报"),
    COLOR("color", "COLOR", false, "colour", "颜色"),
    PLACE("place", "LOCATION", true, "location", "地点", "场地", "活动地点", "上课地点"),
    ROOM("room", null, true, "房间", "教室", "厅室", "活动室"),
    VENUE("venue", null, false, "venue id", "场馆", "所属场馆", "场馆编号"),
    DATE("date", null, false, "day", "日期", "活动日期", "上课日期"),
    TIME("time", null, false, "时间", "时段", "活动时间", "上课时间"),
    START("start", null, false, "begin", "from", "开始", "开始时间", "起始时间"),
    END("end", null, false, "until", "to", "结束", "结束时间", "截止时间"),
    DURATION("duration", null, false, "时长"),
    ZONE("zone", null, false, "timezone", "时区"),
    ORIGINAL_START("original-start", null, false, "previous start", "原定时间", "原开始时间", "原时间"),
    STATUS("status", "STATUS", false, "状态", "活动状态"),
    REASON("reason", "COMMENT", true, "原因", "取消原因", "变更原因", "调整原因"),
    CAPACITY("capacity", null, false, "seats", "places", "名额", "容量", "座位数", "人数上限"),
    REMAINING("remaining", null, false, "free", "剩余", "余位", "剩余名额", "剩余座位"),
    WAITING("waiting", null, false, "候补人数", "排队人数"),
    WAITING_OPEN("waiting-open", null, false, "候补开放", "可候补"),
    AS_OF("as-of", null, false, "统计时间", "更新时间"),
    OPENS("opens", null, false, "signup opens", "报名开始", "报名开始时间", "预约开始"),
    CLOSES("closes", null, false, "signup closes", "报名截止", "报名截止时间", "报名结束", "预约截止"),
    MODE("mode", null, false, "signup", "报名方式", "预约方式"),
    SCOPE("scope", null, false, "报名范围"),
    WAITING_LIST("waiting-list", null, false, "候补名额"),
    PARTY_MAX("party-max", null, false, "party", "同行人数", "每次最多人数", "每单人数"),
    MIN_AGE("min-age", null, false, "最小年龄", "年龄下限"),
    MAX_AGE("max-age", null, false, "最大年龄", "年龄上限"),
    GUARDIAN_UNDER("guardian-under", null, false, "家长陪同年龄", "需家长陪同"),
    QUESTION("question", null, true, "questions", "问题", "附加问题", "报名问题");

    private final String key;
    private final @Nullable String icalendar;
    private final boolean text;
    private final List<String> headers;

    Field(String key, @Nullable String icalendar, boolean text, String... headers) {
        this.key = key;
        this.icalendar = icalendar;
        this.text = text;
        this.headers = List.of(headers);
    }

    /** Lower case with hyphens. */
    public String key() {
        return key;
    }

    /** The property of RFC 5545 or 7986 that says the same, null where there is none. */
    public @Nullable String icalendar() {
        return icalendar;
    }

    /** The property of our own, such as {@code X-KIOSK-PARTY-MAX}. */
    public String xKiosk() {
        return "X-KIOSK-" + key.toUpperCase(Locale.ROOT);
    }

    /** The property of our own in JSON-LD, such as {@code partyMax}, without the prefix. */
    public String camelCase() {
        StringBuilder name = new StringBuilder();
        for (String part : key.split("-")) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }

    /** Whether it is a text for people, which may also be there in English. */
    public boolean isText() {
        return text;
    }

    /** Other headers of the column, besides the key. */
    public List<String> headers() {
        return headers;
    }
}
