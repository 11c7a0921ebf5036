package org.centerkiosk.hub.edition;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.centerkiosk.core.media.PictureException;
import org.centerkiosk.core.media.PublishedPicture;
import org.centerkiosk.core.trust.MediaFile;
import org.centerkiosk.hub.edition.Outcome.Done;
import org.centerkiosk.hub.http.ServedFile;
import org.centerkiosk.hub.staff.AuditLog;
import org.centerkiosk.hub.store.Fault;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes pictures in and hands them out. Their hash is signed, so they are not changed here: the client makes them fit,
 * and the hub sees with the same code that they are.
 */
final class MediaIntake {

    private static final Logger LOG = LoggerFactory.getLogger(MediaIntake.class);

    private final HubDatabase database;
    private final MediaRows media;
    private final MediaCache cache;
    private final long most;
    private final AuditLog audit;
    private final InstantSource clock;

    /** @param most bytes of all pictures together */
    MediaIntake(Parts parts, MediaCache cache, long most) {
        this.database = parts.database();
        this.media = parts.tables().media();
        this.cache = cache;
        this.most = most;
        this.audit = parts.audit();
        this.clock = parts.clock();
    }

    /** Keeps it under its hash; true where it was new. */
    Outcome<Boolean> put(String account, String sha256, byte[] bytes) {
        try {
            PublishedPicture picture = PublishedPicture.check(bytes);
            if (!picture.sha256().equals(sha256)) {
                throw new Declining(Objection.HASH, "the bytes have the hash " + picture.sha256() + ", not " + sha256);
            }
            return new Done<>(database.write(handle -> keep(handle, account, picture)));
        } catch (PictureException e) {
            return new Declining(Objection.PICTURE, "the picture " + sha256 + " " + e.what() + "; " + e.remedy())
                    .outcome();
        } catch (Declining declined) {
            return declined.outcome();
        } catch (StoreException e) {
            if (e.fault() == Fault.FULL) {
                return new Declining(Objection.FULL, "the hub's disk is full; the picture was not kept").outcome();
            }
            throw e;
        }
    }

    private boolean keep(Handle handle, String account, PublishedPicture picture) throws Declining {
        if (media.find(handle, picture.sha256()).isPresent()) {
            return false;
        }
        long total = media.total(handle) + picture.bytes().length;
        if (total > most) {
            throw new Declining(
                    Objection.FULL,
                    "with this picture all would take " + total + " bytes, more than the limit of " + most);
        }
        boolean isNew = media.add(handle, picture, clock.instant(), account);
        if (isNew) {
            audit.append(
                    handle,
                    account,
                    "media.put",
                    "media " + picture.sha256(),
                    picture.type() + ", " + picture.bytes().length + " bytes");
        }
        return isNew;
    }

    /** The file to serve; where it cannot be laid out, it throws the problem that is the answer. */
    Optional<ServedFile> find(String sha256) {
        Optional<ServedFile> cached = cache.find(sha256);
        if (cached.isPresent()) {
            return cached;
        }
        record Kept(String type, byte[] bytes) {}
        Optional<Kept> kept = database.read(handle -> {
            Optional<MediaFile> file = media.find(handle, sha256);
            Optional<byte[]> bytes = media.bytes(handle, sha256);
            return file.flatMap(known -> bytes.map(all -> new Kept(known.type(), all)));
        });
        return kept.map(file -> cached(sha256, file.type(), file.bytes()));
    }

    private ServedFile cached(String sha256, String type, byte[] bytes) {
        try {
            return cache.put(sha256, type, bytes);
        } catch (IOException e) {
            Objection objection = cache.isFull(bytes.length) ? Objection.FULL : Objection.MEDIA_FOLDER;
            LOG.warn("{}: picture {} cannot be laid out as a file: {}", objection.code(), sha256, e.toString());
            return new Declining(objection, "the hub has the picture " + sha256 + ", but cannot lay it out as a file")
                    .<ServedFile>outcome()
                    .orProblem();
        }
    }
}
