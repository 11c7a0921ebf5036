package org.centerkiosk.hub.edition;

import org.centerkiosk.core.trust.SigningKey;

/** What publishing does, piece by piece. */
record Services(
        DraftIntake intake,
        Approvals approvals,
        Drafts drafts,
        MediaIntake media,
        Takeovers takeovers,
        PublishingRounds rounds) {

    static Services of(Parts parts, PublishingSettings settings, SigningKey onlineKey) {
        Tables tables = parts.tables();
        Timestamps timestamps = new Timestamps(onlineKey, tables.publications(), tables.editions(), tables.takeovers());
        Publisher publisher = new Publisher(tables, parts.checks(), timestamps, parts.audit());
        Drafts drafts = new Drafts(parts, publisher);
        return new Services(
                new DraftIntake(parts),
                new Approvals(parts, publisher),
                drafts,
                new MediaIntake(parts, new MediaCache(settings.media()), settings.mediaBytes()),
                new Takeovers(parts, timestamps),
                new PublishingRounds(parts, drafts, timestamps));
    }
}
