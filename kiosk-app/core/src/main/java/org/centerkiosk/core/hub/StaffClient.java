package org.centerkiosk.core.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.centerkiosk.core.fetch.FetchResult.Failed;
import org.centerkiosk.core.fetch.FetchResult.Reason;
import org.centerkiosk.core.hub.HubResult.Answered;
import org.centerkiosk.core.hub.HubResult.Declined;
import org.centerkiosk.core.media.PublishedPicture;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.core.trust.Signature;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What staff ask of the hub: one session, from signing in to signing out. Its token is in memory alone. Everything may be
 * sent again where an answer was lost.
 */
public final class StaffClient implements AutoCloseable {

    private static final String JSON = "application/json";
    private static final String JOSE = "application/jose+json";
    private static final Duration UPLOAD = Duration.ofMinutes(5);
    private static final int NOT_FOUND = 404;

    private final HubTransport transport;
    private final String token;

    private StaffClient(HubTransport transport, String token) {
        this.transport = transport;
        this.token = token;
    }

    /** Begins a session; the transport stays the caller's. */
    public static HubResult<StaffClient> signIn(HubTransport transport, String account, String password) {
        HubRequest request = HubRequest.of("POST", "/v1/staff/sessions", JSON, StaffJson.signIn(account, password));
        return understood(
                transport, transport.send(request), node -> new StaffClient(transport, StaffJson.text(node, "token")));
    }

    /** What is published and what waits. */
    public HubResult<HubOverview> overview() {
        return ask(HubRequest.of("GET", "/v1/drafts"), StaffJson::overview);
    }

    public HubResult<HubDraft> draft(int draft) {
        return ask(HubRequest.of("GET", "/v1/drafts/" + draft), StaffJson::draft);
    }

    /** The envelope, with the signatures so far. */
    public HubResult<byte[]> document(int draft) {
        HubRequest request =
                HubRequest.of("GET", "/v1/drafts/" + draft + "/document").within(UPLOAD, HubClient.MAX_DOCUMENT);
        return transport.send(request.as(token)).map(HubReply::body);
    }

    /** Sends an edition's envelope with the author's signature. */
    public HubResult<HubDraft> submit(byte[] envelope) {
        return ask(
                HubRequest.of("POST", "/v1/drafts", JOSE, envelope).within(UPLOAD, HubClient.MAX_DOCUMENT),
                StaffJson::draft);
    }

    /**
     * Approves a draft, and publishes it where enough people have signed.
     *
     * @param signature null where it has all signatures already
     * @param publishAt null for at once
     */
    public HubResult<HubDraft> approve(int draft, @Nullable Signature signature, @Nullable Instant publishAt) {
        return ask(
                HubRequest.of(
                        "POST", "/v1/drafts/" + draft + "/approval", JSON, StaffJson.approval(signature, publishAt)),
                StaffJson::draft);
    }

    /** Takes a draft back. */
    public HubResult<HubDraft> withdraw(int draft) {
        return ask(HubRequest.of("DELETE", "/v1/drafts/" + draft), StaffJson::draft);
    }

    /** Sends a picture unless the hub has it; true where it was sent. */
    public HubResult<Boolean> send(PublishedPicture picture) {
        String path = "/v1/media/" + picture.sha256();
        HubResult<HubReply> there = transport.send(HubRequest.of("HEAD", path));
        if (!(there instanceof Declined<HubReply>(HubProblem problem, Instant hubTime))
                || problem.status() != NOT_FOUND) {
            return there.map(reply -> false);
        }
        HubRequest request =
                HubRequest.of("PUT", path, picture.type(), picture.bytes()).within(UPLOAD, HubClient.MAX_DOCUMENT);
        return transport.send(request.as(token)).map(reply -> true);
    }

    /** Publishes a signed takeover; its number. */
    public HubResult<Integer> takeover(byte[] envelope) {
        return ask(
                HubRequest.of("POST", "/v1/takeovers", JOSE, envelope),
                node -> node.required("takeover").intValue());
    }

    /** Offers a public key, which counts once a root holds it. */
    public HubResult<Boolean> offer(PublicKey key) {
        return transport
                .send(HubRequest.of("POST", "/v1/signing-keys", JSON, StaffJson.key(key))
                        .as(token))
                .map(reply -> true);
    }

    /** Ends the session at the hub; where that fails, it ends there by itself. */
    @Override
    public void close() {
        transport.send(
                HubRequest.of("DELETE", "/v1/staff/sessions/current").as(token).within(Duration.ofSeconds(5), 1 << 16));
    }

    private <T> HubResult<T> ask(HubRequest request, Function<JsonNode, T> reading) {
        return understood(transport, transport.send(request.as(token)), reading);
    }

    private static <T> HubResult<T> understood(
            HubTransport transport, HubResult<HubReply> result, Function<JsonNode, T> reading) {
        return switch (result) {
            case Answered<HubReply>(HubReply reply, Instant hubTime) -> {
                try {
                    yield new Answered<>(reading.apply(reply.json().orElseThrow()), hubTime);
                } catch (RuntimeException e) {
                    yield new HubResult.Failed<>(new Failed(
                            Reason.UNEXPECTED,
                            transport.hub().url() + " answers something else than a hub would",
                            "check that the address is the hub's and that both are of one version"));
                }
            }
            case Declined<HubReply>(HubProblem problem, Instant hubTime) -> new Declined<>(problem, hubTime);
            case HubResult.Failed<HubReply>(Failed failed) -> new HubResult.Failed<>(failed);
        };
    }
}
