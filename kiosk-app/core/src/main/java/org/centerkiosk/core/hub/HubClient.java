package org.centerkiosk.core.hub;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.centerkiosk.core.fetch.FetchLimits;
import org.centerkiosk.core.fetch.FetchRequest;
import org.centerkiosk.core.fetch.FetchResult;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.centerkiosk.core.fetch.Validators;
import org.centerkiosk.core.hub.HubResult.Answered;
import org.centerkiosk.core.hub.HubResult.Declined;
import org.centerkiosk.core.trust.SigningKey;
import org.jspecify.annotations.Nullable;

/** What a terminal asks the hub. May be used from several threads; each waits for its own answer. */
public final class HubClient {

    /** The largest document that is fetched: an edition of several thousand events. */
    public static final int MAX_DOCUMENT = 16 << 20;

    private static final int MAX_SMALL = 1 << 20;
    private static final int MAX_REDIRECTS = 3;
    private static final String JOSE = "application/jose+json";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 16;

    private final HubTransport transport;
    private final @Nullable TerminalCredential credential;
    private final InstantSource clock;
    private final Patience patience;
    private final FetchLimits document;
    private final FetchLimits small;
    /** How far the hub's clock is ahead of ours; zero until the hub complains. */
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /**
     * @param credential null before this machine is enrolled; then it can read and enrol
     * @param clock this machine's own
     */
    public HubClient(HubTransport transport, @Nullable TerminalCredential credential, InstantSource clock) {
        this(transport, credential, clock, Patience.STANDARD);
    }

    /** Likewise, with other deadlines. */
    public HubClient(
            HubTransport transport, @Nullable TerminalCredential credential, InstantSource clock, Patience patience) {
        this.transport = transport;
        this.credential = credential;
        this.clock = clock;
        this.patience = patience;
        this.document = new FetchLimits(patience.document(), MAX_DOCUMENT, MAX_REDIRECTS);
        this.small = new FetchLimits(patience.small(), MAX_SMALL, MAX_REDIRECTS);
    }

    /** A root document by its number. */
    public FetchResult root(int number) {
        return get("/v1/roots/" + number, JOSE, Validators.NONE, small);
    }

    public FetchResult latestRoot() {
        return get("/v1/roots/latest", JOSE, Validators.NONE, small);
    }

    public FetchResult timestamp() {
        return get("/v1/timestamp", JOSE, Validators.NONE, small);
    }

    /** An edition by its number. */
    public FetchResult edition(int number) {
        return get("/v1/editions/" + number, JOSE, Validators.NONE, document);
    }

    public FetchResult latestEdition(Validators known) {
        return get("/v1/editions/latest", JOSE, known, document);
    }

    /** The takeover in force or the newest; not found where there was never one. */
    public FetchResult takeover() {
        return get("/v1/takeover", JOSE, Validators.NONE, small);
    }

    /** Free places, which change without an edition. */
    public FetchResult availability(Validators known) {
        return get("/v1/availability", "application/json", known, small);
    }

    /** With what is sealed for the hub. */
    public FetchResult sealingKey() {
        return get("/v1/sealing-key", JOSE, Validators.NONE, small);
    }

    private FetchResult get(String path, String accept, Validators known, FetchLimits limits) {
        return transport.fetch(new FetchRequest(transport.hub().resolve(path), null, known, accept, limits));
    }

    /** Fetches a file by its hash into a folder's new file, which is whole or not there. */
    public MediaDownload.Result media(String sha256, long length, Path target) {
        return new MediaDownload(transport, patience.media()).download(sha256, length, target);
    }

    /** Listens until it is closed; connects again by itself. */
    public LiveStream live(LiveStream.Listener listener) {
        return LiveStream.start(transport, listener);
    }

    /**
     * Makes this machine a terminal. Trying again with the same code and the same key is harmless.
     *
     * @param code whose hub must be the transport's
     */
    public HubResult<Enrolled> enrol(JoinCode code, EnrolmentRequest request, SigningKey key) {
        if (!code.hub().equals(transport.hub())) {
            throw new IllegalArgumentException("the join code is for another hub");
        }
        HubRequest http = HubRequest.of(
                "POST", "/v1/enrolments", "application/json", TerminalJson.enrolment(code, request, key.publicKey()));
        HubResult<TerminalPlace> place = placed(transport.send(http));
        return place.map(known -> new Enrolled(known, new TerminalCredential(code.hub(), known.terminal(), key)));
    }

    /** What enrolling gives: keep the credential before anything else is done with it. */
    public record Enrolled(TerminalPlace place, TerminalCredential credential) {}

    /** Whether this terminal is approved, pending or revoked, and where it stands. */
    public HubResult<TerminalPlace> self() {
        return placed(sendSigned(HubRequest.of("GET", "/v1/enrolments/self")));
    }

    /** Tells the hub how this terminal is. */
    public HubResult<Heartbeat.Answer> heartbeat(Heartbeat heartbeat) {
        HubRequest http =
                HubRequest.of("POST", "/v1/heartbeats", "application/json", TerminalJson.heartbeat(heartbeat));
        return understood(sendSigned(http), TerminalJson::answer);
    }

    private HubResult<TerminalPlace> placed(HubResult<HubReply> result) {
        return understood(result, TerminalJson::place);
    }

    /** An answer that is not what it should be is a failure. */
    private <T> HubResult<T> understood(HubResult<HubReply> result, TerminalJson.Reading<T> reading) {
        return switch (result) {
            case Declined<HubReply>(HubProblem problem, Instant hubTime) -> new Declined<>(problem, hubTime);
            case HubResult.Failed<HubReply>(Failed failure) -> new HubResult.Failed<>(failure);
            case Answered<HubReply>(HubReply reply, Instant hubTime) ->
                reply.json()
                        .flatMap(reading::read)
                        .<HubResult<T>>map(value -> new Answered<>(value, hubTime))
                        .orElseGet(() -> new HubResult.Failed<>(noHub()));
        };
    }

    private Failed noHub() {
        return new Failed(
                Reason.UNEXPECTED,
                transport.hub().url() + " answers something else than a hub would",
                "check that the address is the hub's and that hub and terminal are of one version");
    }

    /**
     * Signs and sends it. Where the hub says that our clock is wrong, its time is taken for signing from then on: a
     * terminal with a wrong clock must be able to say so.
     */
    public HubResult<HubReply> sendSigned(HubRequest request) {
        HubResult<HubReply> first = transport.send(signed(request));
        if (first instanceof Declined<HubReply>(HubProblem problem, Instant hubTime)
                && problem.code().equals(HubProblem.CLOCK)
                && hubTime != null) {
            ahead.set(Duration.between(clock.instant(), hubTime));
            return transport.send(signed(request));
        }
        return first;
    }

    private HubRequest signed(HubRequest request) {
        if (credential == null) {
            throw new IllegalStateException("this machine is not enrolled");
        }
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return request.with(HttpSignature.sign(
                request.method(),
                transport.hub().resolve(request.path()),
                request.body(),
                credential,
                clock.instant().plus(ahead.get()),
                Base64.getUrlEncoder().withoutPadding().encodeToString(nonce)));
    }
}
