package org.centerkiosk.hub.edition;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.centerkiosk.core.media.PublishedPicture;
import org.centerkiosk.core.trust.MediaFile;
import org.jdbi.v3.core.Handle;

/** The rows of {@code media} and {@code media_use}. */
final class MediaRows {

    private final String centre;

    MediaRows(String centre) {
        this.centre = centre;
    }

    /** Whether it was new. */
    boolean add(Handle handle, PublishedPicture picture, Instant now, String account) {
        return handle.createUpdate("""
                        INSERT INTO media (centre, sha256, type, length, bytes, uploaded, uploaded_by)
                        VALUES (:centre, :sha256, :type, :length, :bytes, :now, :account)
                        ON CONFLICT (centre, sha256) DO NOTHING""")
                        .bind("centre", centre)
                        .bind("sha256", picture.sha256())
                        .bind("type", picture.type())
                        .bind("length", picture.bytes().length)
                        .bind("bytes", picture.bytes())
                        .bind("now", now.toEpochMilli())
                        .bind("account", account)
                        .execute()
                == 1;
    }

    /** What the hub has under that hash. */
    Optional<MediaFile> find(Handle handle, String sha256) {
        return handle.createQuery("SELECT type, length FROM media WHERE centre = :centre AND sha256 = :sha256")
                .bind("centre", centre)
                .bind("sha256", sha256)
                .map((row, context) -> new MediaFile(sha256, row.getLong("length"), row.getString("type")))
                .findOne();
    }

    Optional<byte[]> bytes(Handle handle, String sha256) {
        return handle.createQuery("SELECT bytes FROM media WHERE centre = :centre AND sha256 = :sha256")
                .bind("centre", centre)
                .bind("sha256", sha256)
                .mapTo(byte[].class)
                .findOne();
    }

    /** What all pictures take together. */
    long total(Handle handle) {
        return handle.createQuery("SELECT COALESCE(SUM(length), 0) FROM media WHERE centre = :centre")
                .bind("centre", centre)
                .mapTo(Long.class)
                .one();
    }

    void use(Handle handle, int draft, Collection<MediaFile> files) {
        for (MediaFile file : files) {
            handle.createUpdate("""
                            INSERT INTO media_use (centre, sha256, draft) VALUES (:centre, :sha256, :draft)
                            ON CONFLICT (centre, sha256, draft) DO NOTHING""")
                    .bind("centre", centre)
                    .bind("sha256", file.sha256())
                    .bind("draft", draft)
                    .execute();
        }
    }

    /** Deletes pictures of before that no draft or edition ever named; says how many. */
    int sweep(Handle handle, Instant before) {
        return handle.createUpdate("""
                        DELETE FROM media WHERE centre = :centre AND uploaded < :before AND NOT EXISTS (
                            SELECT 1 FROM media_use
                            WHERE media_use.centre = media.centre AND media_use.sha256 = media.sha256)""")
                .bind("centre", centre)
                .bind("before", before.toEpochMilli())
                .execute();
    }
}
