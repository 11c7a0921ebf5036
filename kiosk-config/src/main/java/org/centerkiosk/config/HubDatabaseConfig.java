package org.centerkiosk.config;

import org.jspecify.annotations.Nullable;

/**
 * The hub's database.
 *
 * @param url of PostgreSQL or of an SQLite file; null for the file in the hub's directory
 * @param user for PostgreSQL
 * @param password secret, for PostgreSQL
 * @param connections at most so many at once
 */
public record HubDatabaseConfig(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        int connections) {

    static HubDatabaseConfig read(Section in) {
        return new HubDatabaseConfig(
                in.optional("url", jdbc()),
                in.optional("user", Formats.text(120)),
                in.secret("password", Formats.text(500)),
                in.value("connections", Formats.whole(1, 200)));
    }

    private static Format<String> jdbc() {
        return setting -> {
            String url = setting.value();
            if (!url.startsWith("jdbc:sqlite:") && !url.startsWith("jdbc:postgresql:")) {
                throw new Unfit("is no such database", "such as jdbc:postgresql://db.example.org/kiosk");
            }
            if (url.matches("(?i).*[?&;](user|password)=.*")) {
                throw new Unfit(
                        "has a name or password in it", "hub.database.user and hub.database.password beside it");
            }
            return url;
        };
    }

    /** Without the secret, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "HubDatabaseConfig[url=" + url + ", user=" + user + ", password="
                + (password == null ? "none" : EffectiveSetting.MASK) + ", connections=" + connections + "]";
    }
}
