package org.centerkiosk.core.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.centerkiosk.core.event.Category;
import org.centerkiosk.core.event.LocalText;
import org.jspecify.annotations.Nullable;

/** Finds an event's category by words, of its categories first, then of its title. */
final class CategoryWords {

    private static final Pattern BETWEEN = Pattern.compile("[,，、;；/／|]");

    /** In this order a title is searched: the more telling words first. */
    private record Words(Category category, List<String> words) {}

    private static final List<Words> TABLE = List.of(
            new Words(
                    Category.FAMILY,
                    List.of(
                            "亲子",
                            "儿童",
                            "少儿",
                            "家庭",
                            "宝宝",
                            "绘本",
                            "family",
                            "families",
                            "kids",
                            "children",
                            "toddler",
                            "story time")),
            new Words(
                    Category.EXHIBITION,
                    List.of(
                            "展览",
                            "书画展",
                            "摄影展",
                            "画展",
                            "特展",
                            "剪纸展",
                            "非遗展",
                            "作品展",
                            "图片展",
                            "成果展",
                            "文物展",
                            "书法展",
                            "展出",
                            "exhibition",
                            "exhibit",
                            "gallery",
                            "museum")),
            new Words(
                    Category.HEALTH,
                    List.of(
                            "健康",
                            "义诊",
                            "体检",
                            "养生",
                            "太极",
                            "瑜伽",
                            "健身",
                            "运动",
                            "体育",
                            "中医",
                            "疫苗",
                            "health",
                            "clinic",
                            "sport",
                            "fitness",
                            "yoga",
                            "tai chi",
                            "wellness",
                            "medical")),
            new Words(
                    Category.COURSE,
                    List.of(
                            "免费课",
                            "课程",
                            "培训",
                            "公益课",
                            "班",
                            "社团",
                            "工作坊",
                            "沙龙",
                            "学堂",
                            "course",
                            "class",
                            "workshop",
                            "training",
                            "club",
                            "lesson",
                            "education",
                            "courseinstance",
                            "educationevent")),
            new Words(
                    Category.LECTURE,
                    List.of(
                            "讲座",
                            "讲堂",
                            "宣讲",
                            "报告会",
                            "分享会",
                            "读书会",
                            "论坛",
                            "lecture",
                            "talk",
                            "seminar",
                            "reading",
                            "forum",
                            "literaryevent")),
            new Words(
                    Category.PERFORMANCE,
                    List.of(
                            "演出",
                            "音乐会",
                            "戏曲",
                            "越剧",
                            "京剧",
                            "昆曲",
                            "话剧",
                            "合唱",
                            "舞蹈",
                            "电影",
                            "放映",
                            "评弹",
                            "文艺",
                            "晚会",
                            "performance",
                            "concert",
                            "theatre",
                            "theater",
                            "film",
                            "movie",
                            "screening",
                            "music",
                            "dance",
                            "opera",
                            "musicevent",
                            "theaterevent",
                            "danceevent",
                            "screeningevent",
                            "comedyevent")),
            new Words(
                    Category.VOLUNTEERING,
                    List.of(
                            "志愿",
                            "义工",
                            "公益",
                            "邻里",
                            "议事",
                            "节庆",
                            "庙会",
                            "集市",
                            "文明实践",
                            "volunteer",
                            "volunteering",
                            "festival",
                            "community",
                            "neighbourhood",
                            "neighborhood",
                            "meeting",
                            "market",
                            "socialevent")));

    /**
     * What the words say.
     *
     * @param keywords all words that are no category's own name
     */
    private final Category otherwise;

    private final boolean isTold;

    /** @param told the category of events without a word of their own, null where the title may tell */
    CategoryWords(@Nullable Category told) {
        // Neighbourhood meetings and festivals are the kind that needs no special word.
        this.otherwise = told == null ? Category.VOLUNTEERING : told;
        this.isTold = told != null;
    }

    record Result(Category category, List<String> keywords) {}

    Result of(Details details, LocalText title) {
        Set<String> keywords = new LinkedHashSet<>();
        Category category = null;
        for (String word : words(details, Field.CATEGORY)) {
            Category found = named(word);
            if (found == null) {
                keywords.add(word);
            }
            category = category == null ? found : category;
        }
        keywords.addAll(words(details, Field.KEYWORDS));
        for (String word : keywords) {
            category = category == null ? within(word) : category;
        }
        if (category == null && !isTold) {
            category = within(title.en() == null ? title.zh() : title.zh() + " " + title.en());
        }
        return new Result(category == null ? otherwise : category, List.copyOf(keywords));
    }

    private static List<String> words(Details details, Field field) {
        List<String> words = new ArrayList<>();
        for (Details.Value value : details.all(field)) {
            for (String word : BETWEEN.split(value.text())) {
                String clean = PlainText.line(word);
                if (!clean.isEmpty()) {
                    words.add(clean);
                }
            }
        }
        return words;
    }

    private static @Nullable Category named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (Words entry : TABLE) {
            if (entry.category.name().equalsIgnoreCase(word) || entry.words.contains(lower)) {
                return entry.category;
            }
        }
        return null;
    }

    private static @Nullable Category within(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Words entry : TABLE) {
            if (entry.words.stream().anyMatch(lower::contains)) {
                return entry.category;
            }
        }
        return null;
    }
}
