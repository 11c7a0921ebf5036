package org.centerkiosk.terminal.link;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.hub.EnrolmentRequest;
import org.centerkiosk.core.hub.HubClient;
import org.centerkiosk.core.hub.HubResult;
import org.centerkiosk.core.hub.HubTransport;
import org.centerkiosk.core.hub.JoinCode;
import org.centerkiosk.core.hub.TerminalPlace;
import org.centerkiosk.core.sync.HubLink;
import org.centerkiosk.core.trust.DocumentKind;
import org.centerkiosk.core.trust.Envelope;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Sha256;
import org.centerkiosk.core.trust.SigningKey;
import org.centerkiosk.core.trust.TrustException;
import org.centerkiosk.core.trust.TrustedState;

/**
 * Makes this machine a terminal of a hub: first the root that the join code names, then the key, then the credential.
 * What is written is whole or as before.
 */
public final class Enrolment {

    /** The credential's name within the terminal's storage. */
    public static final String CREDENTIAL = "credential.json";

    /** A lost answer is asked for again with the same key, which is harmless. */
    private static final int TRIES = 3;

    private final JoinCode code;
    private final HubTransport transport;
    private final HubClient client;

    /** @param transport to the code's hub */
    public Enrolment(JoinCode code, HubTransport transport, InstantSource clock) {
        this.code = code;
        this.transport = transport;
        this.client = new HubClient(transport, null, clock);
    }

    /** What became of it. */
    public sealed interface Result {}

    /** This machine is a terminal from now on, or once it is approved. */
    public record Done(TerminalPlace place) implements Result {}

    /** Nothing has changed. */
    public record NotDone(String why) implements Result {}

    /** Waits for the hub. */
    public Result run(EnrolmentRequest request, Path storage) {
        return switch (pinned()) {
            case Pinned.Wrong wrong -> new NotDone(wrong.why());
            case Pinned.Right(byte[] root) -> enrol(request, storage, root);
        };
    }

    private sealed interface Pinned {
        record Right(byte[] root) implements Pinned {}

        record Wrong(String why) implements Pinned {}
    }

    /** The root of the code's fingerprint: the newest, or an older one where it was renewed since. */
    private Pinned pinned() {
        FetchResult newest = client.latestRoot();
        if (!(newest instanceof FetchResult.Fetched first)) {
            return wrong(newest);
        }
        FetchResult.Fetched found = first;
        for (int number = numberOf(found.body()); !isPinned(found.body()); ) {
            number--;
            FetchResult older = number < 1 ? newest : client.root(number);
            if (number < 1 || !(older instanceof FetchResult.Fetched fetched)) {
                return new Pinned.Wrong(transport.hub().url() + " does not have the root that the join code names;"
                        + " it is not the hub that made this code, so get a new one from the administrator");
            }
            found = fetched;
        }
        try {
            TrustedState begun = TrustedState.begin(found.body(), code.rootSha256());
            return new Pinned.Right(begun.root());
        } catch (TrustException e) {
            return new Pinned.Wrong(e.getMessage() + "; " + e.remedy());
        }
    }

    private boolean isPinned(byte[] root) {
        return Sha256.hex(root).equals(code.rootSha256());
    }

    /** As it says itself, which only leads to older ones; 0 where it says nothing. */
    private static int numberOf(byte[] root) {
        try {
            return Root.read(Envelope.parse(DocumentKind.ROOT, root).payload()).number();
        } catch (TrustException e) {
            return 0;
        }
    }

    private static Pinned wrong(FetchResult result) {
        return new Pinned.Wrong(
                result instanceof FetchResult.Failed failed
                        ? failed.what() + "; " + failed.remedy()
                        : "the hub answered nothing");
    }

    private Result enrol(EnrolmentRequest request, Path storage, byte[] root) {
        SigningKey key = SigningKey.generate();
        HubResult<HubClient.Enrolled> result = client.enrol(code, request, key);
        for (int tries = 1; tries < TRIES && result instanceof HubResult.Failed<HubClient.Enrolled>; tries++) {
            result = client.enrol(code, request, key);
        }
        if (!(result instanceof HubResult.Answered<HubClient.Enrolled> answered)) {
            return new NotDone(result.trouble());
        }
        HubClient.Enrolled enrolled = answered.value();
        try {
            enrolled.credential().write(storage.resolve(CREDENTIAL));
            TerminalPlace place = enrolled.place();
            new HubLink(code.hub(), place.name(), place.venue(), root).write(storage);
            return new Done(place);
        } catch (IOException e) {
            return new NotDone(
                    "the hub knows this machine as " + enrolled.place().name() + ", but " + storage
                            + " cannot be written (" + e.getMessage()
                            + "); free space, then enrol again under the same name with a new join code");
        }
    }
}
