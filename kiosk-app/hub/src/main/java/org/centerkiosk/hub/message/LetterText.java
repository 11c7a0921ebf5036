package org.centerkiosk.hub.message;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.centerkiosk.core.event.LocalText;
import org.centerkiosk.core.signup.Status;
import org.centerkiosk.hub.registration.Registration;
import org.jspecify.annotations.Nullable;

/** What a person reads, Chinese and English, short enough for an SMS. */
record LetterText(LocalText title, @Nullable Instant start, ZoneId zone, Registration registration) {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日HH:mm", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    LocalText of(Occasion occasion) {
        String code = registration.code().print();
        return switch (occasion) {
            case REGISTERED -> registered(code);
            case PROMOTED ->
                new LocalText(
                        "候补成功：" + zh() + "，已为您保留" + registration.seats() + "个名额，编号" + code + "。",
                        "You have a place: " + en() + ", " + registration.seats() + " seat(s), code " + code + ".");
            case OFFERED ->
                new LocalText(
                        "有空位了：" + zh() + "，请在" + until(ZH) + "前确认，编号" + code + "。",
                        "A place is free: " + en() + ". Please confirm by " + until(EN) + ", code " + code + ".");
            case MOVED ->
                new LocalText("时间或场次有变：" + zh() + "，编号" + code + "。", "Changed: " + en() + ", code " + code + ".");
            case CANCELLED ->
                new LocalText("已取消：" + zh() + "，编号" + code + "。", "Cancelled: " + en() + ", code " + code + ".");
            case REMINDER ->
                new LocalText("提醒：" + zh() + "，编号" + code + "。", "Reminder: " + en() + ", code " + code + ".");
            case CODE -> throw new IllegalArgumentException("a code is about no event");
        };
    }

    /** By which somebody shows that a number is his; the event, or that there is one, is nobody's business on the way. */
    static LocalText ofCode(String code) {
        return new LocalText(
                "验证码" + code + "，10分钟内有效，用于找回您的报名。请勿告诉他人。",
                "Your code is " + code + ", good for 10 minutes, to find your sign-ups. Do not pass it on.");
    }

    private LocalText registered(String code) {
        if (registration.status() == Status.RESERVED) {
            return new LocalText(
                    "报名成功：" + zh() + "，" + registration.seats() + "个名额，编号" + code + "。",
                    "You are signed up: " + en() + ", " + registration.seats() + " seat(s), code " + code + ".");
        }
        if (registration.status() == Status.WAITLISTED) {
            return new LocalText(
                    "已进入候补：" + zh() + "，编号" + code + "。",
                    "You are on the waiting list: " + en() + ", code " + code + ".");
        }
        return new LocalText(
                "报名已收到，工作人员会与您联系：" + zh() + "，编号" + code + "。",
                "We have your sign-up, staff will call you: " + en() + ", code " + code + ".");
    }

    private String until(DateTimeFormatter format) {
        Instant until = registration.offeredUntil();
        return until == null ? "" : format.format(until.atZone(zone));
    }

    private String zh() {
        return title.zh() + (start == null ? "" : "（" + ZH.format(start.atZone(zone)) + "）");
    }

    private String en() {
        String name = title.en() == null ? title.zh() : title.en();
        return name + (start == null ? "" : " (" + EN.format(start.atZone(zone)) + ")");
    }
}
