package org.centerkiosk.hub.phone;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.centerkiosk.core.signup.PhoneNumbers;
import org.centerkiosk.core.signup.PhoneReading;
import org.centerkiosk.core.signup.Reason;
import org.centerkiosk.core.signup.Refusal;
import org.centerkiosk.hub.privacy.ResidentCodes;
import org.centerkiosk.hub.privacy.ResidentReading;
import org.jspecify.annotations.Nullable;

/**
 * A resident's own code: {@code /my-code} asks for name, number and consent, {@code /my-code/…} shows it. The address
 * holds the code itself, sealed, so that the hub keeps nothing and the resident can keep the page.
 */
final class MyCodePages {

    private static final String PURPOSE = "my-code";

    private final Pages pages;
    private final ResidentCodes codes;
    private final FormSession sessions;
    private final PhoneLimits limits;
    private final String region;

    MyCodePages(Pages pages, ResidentCodes codes, PhoneSecrets secrets, PhoneLimits limits, String region) {
        this.pages = pages;
        this.codes = codes;
        this.sessions = new FormSession(secrets);
        this.limits = limits;
        this.region = region;
    }

    /** What the form shows. */
    record Form(UUID id, String token, String name, String phone, boolean consent, FormErrors errors) {}

    /** What the code's page shows. */
    record Code(String address, QrSvg qr, UUID id, String token) {}

    void form(Context context) {
        show(context, 200, new FormErrors());
    }

    private void show(Context context, int status, FormErrors errors) {
        UUID id = FormSession.newId(pages.now());
        Form form = new Form(
                id,
                sessions.token(sessions.of(context), id, PURPOSE),
                typed(context, "name"),
                typed(context, "phone"),
                context.formParam("consent") != null,
                errors);
        Frame frame = pages.frame(context, "/my-code");
        pages.showPrivately(context, status, "mycodeform.jte", Map.of("frame", frame, "view", form));
    }

    private static String typed(Context context, String name) {
        String text = context.formParam(name);
        return text == null
                ? ""
                : text.substring(0, Math.min(60, text.length())).strip();
    }

    void issue(Context context) {
        PhoneWords words = pages.frame(context, "/my-code").words();
        FormErrors errors = new FormErrors();
        if (sessions.sent(context, PURPOSE, pages.now()) == null) {
            errors.add("submit", words.get("form.expired"));
        } else if (limits.isTooMany(context, PhoneLimits.What.MY_CODE, sessions.of(context))) {
            pages.tell(context, 429, pages.frame(context, "/my-code"), "limit.many");
            return;
        }
        String name = typed(context, "name");
        if (name.isBlank()) {
            errors.add("name", Refusal.of(Reason.NAME_MISSING), words);
        } else if (name.getBytes(StandardCharsets.UTF_8).length > ResidentCodes.LONGEST_NAME) {
            errors.add("name", Refusal.of(Reason.NAME_INVALID), words);
        }
        PhoneReading phone = PhoneNumbers.read(typed(context, "phone"), region);
        if (phone instanceof PhoneReading.Invalid(Refusal refusal)) {
            errors.add("phone", refusal, words);
        }
        if (context.formParam("consent") == null) {
            errors.add("consent", Refusal.of(Reason.CONSENT_MISSING), words);
        }
        if (errors.isEmpty() && phone instanceof PhoneReading.Valid(var number)) {
            context.redirect(address(codes.issue(name, number)), HttpStatus.SEE_OTHER);
        } else {
            show(context, 422, errors);
        }
    }

    private static String address(String text) {
        return "/my-code/"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    void show(Context context) {
        String text = text(context);
        if (text == null) {
            return;
        }
        UUID id = FormSession.newId(pages.now());
        String token = sessions.token(sessions.of(context), id, PURPOSE);
        Code code = new Code(address(text), QrSvg.of(text), id, token);
        Frame frame = pages.frame(context, address(text));
        pages.showPrivately(context, 200, "mycode.jte", Map.of("frame", frame, "view", code));
    }

    /** The code of the address where it is good; null where it is not, then that is said. */
    private @Nullable String text(Context context) {
        String text;
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(context.pathParam("code"));
            text = new String(bytes, StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            text = "";
        }
        // Without the digits it does not say who it is, but whether it is good.
        if (codes.read(text, "") instanceof ResidentReading.Refused(ResidentReading.Why why)
                && why != ResidentReading.Why.WRONG_DIGITS) {
            Frame frame = pages.frame(context, "/my-code");
            pages.tell(
                    context, 404, frame, frame.get("code.title"), frame.words().in(why.text()), "/my-code");
            return null;
        }
        return text;
    }

    void revoke(Context context) {
        String text = text(context);
        if (text == null) {
            return;
        }
        if (sessions.sent(context, PURPOSE, pages.now()) == null) {
            pages.tell(context, 422, pages.frame(context, address(text)), "ticket.expired");
            return;
        }
        codes.revoke(text);
        pages.tell(context, 200, pages.frame(context, "/my-code"), "code.revoked");
    }
}
