package org.centerkiosk.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One source of events.
 *
 * @param name by which reports and screens for staff call it, unique
 * @param url an absolute http, https or file address; a file address may name a folder
 * @param category of the events that do not say theirs
 * @param authorization secret value of the Authorization header, for this address alone
 */
public record FeedConfig(
        String name,
        URI url,
        @Nullable Category category,
        @Nullable String authorization) {

    /** Without the secret, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "FeedConfig[name=" + name + ", url=" + url + ", category=" + category + ", authorization="
                + (authorization == null ? "none" : EffectiveSetting.MASK) + "]";
    }

    static @Nullable FeedConfig read(Section in) {
        String name = in.required("name", Formats.text(40));
        URI url = in.required("url", AddressFormats.feed(in.places()));
        Category category = in.optional("category", Formats.choice(Category.class));
        String authorization = in.secret("authorization", AddressFormats.headerValue());
        return name == null || url == null ? null : new FeedConfig(name, url, category, authorization);
    }
}
