package org.centerkiosk.hub.root;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import org.centerkiosk.core.trust.PublicKey;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.hub.http.Access;
import org.centerkiosk.hub.http.BodyLimit;
import org.centerkiosk.hub.http.Caller;
import org.centerkiosk.hub.http.Problem;
import org.centerkiosk.hub.http.Routes;
import org.centerkiosk.hub.root.SigningKeys.OfferedKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Public keys that editors offer, and roots that were signed offline. */
public final class RootRoutes implements Routes {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CREATED = 201;

    private final RootDocuments roots;
    private final SigningKeys keys;
    private final Runnable changed;

    /** @param changed is run after a root was taken */
    public RootRoutes(RootDocuments roots, SigningKeys keys, Runnable changed) {
        this.roots = roots;
        this.keys = keys;
        this.changed = changed;
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.post("/v1/signing-keys", this::offer, Access.STAFF);
        api.get("/v1/signing-keys", this::list, Access.STAFF);
        api.post("/v1/roots", this::take, Access.ADMINISTRATOR, BodyLimit.DOCUMENT);
    }

    private void offer(Context context) {
        String account = Caller.staff(context).account();
        PublicKey key = key(JSON.readTree(context.bodyAsBytes()));
        switch (keys.offer(account, key)) {
            case TAKEN -> context.status(CREATED);
            case KNOWN -> context.status(200);
            case ANOTHERS ->
                throw new Problem(
                                409,
                                "key-of-another",
                                "这把公钥属于别的账号。The key is another account's.",
                                "Make a key of your own.")
                        .asException();
            case TOO_MANY ->
                throw new Problem(
                                409,
                                "too-many-keys",
                                "这个账号的公钥太多。This account has offered too many keys.",
                                "Use one of them.")
                        .asException();
        }
        answer(context, JSON.createObjectNode().put("kid", key.kid()).put("person", account));
    }

    /** The key alone, or as the member {@code jwk}. */
    private static PublicKey key(JsonNode body) {
        try {
            return PublicKey.fromJwk(body.has("jwk") ? body.get("jwk") : body);
        } catch (IllegalArgumentException e) {
            throw new Problem(
                            400,
                            "bad-key",
                            "The body is no public key: " + e.getMessage() + ".",
                            "Send an Ed25519 JWK (RFC 8037).")
                    .asException();
        }
    }

    private void list(Context context) {
        Root root = roots.latest();
        List<OfferedKey> offered = keys.list();
        ObjectNode node = JSON.createObjectNode().put("root", root.number());
        ArrayNode list = node.putArray("keys");
        for (OfferedKey key : offered) {
            ObjectNode entry = list.addObject()
                    .put("kid", key.key().kid())
                    .put("person", key.account())
                    .put("offered", key.offered().toString())
                    .put("state", key.isIn(root) ? "active" : "pending");
            entry.set("jwk", key.key().toJwk());
        }
        answer(context, node);
    }

    private void take(Context context) {
        switch (roots.take(Caller.staff(context).account(), context.bodyAsBytes())) {
            case RootChange.Taken(Root root) -> {
                changed.run();
                context.status(CREATED).header("Location", "/v1/roots/" + root.number());
                answer(context, JSON.createObjectNode().put("root", root.number()));
            }
            case RootChange.Unchanged() ->
                answer(
                        context,
                        JSON.createObjectNode().put("root", roots.latest().number()));
            case RootChange.Refused refused ->
                throw new Problem(
                                422,
                                "root-" + refused.refusal().code(),
                                "不能采用这份根文件。The root is not taken: " + refused.sentence() + ".",
                                refused.refusal().remedy() + ".")
                        .asException();
        }
    }

    private static void answer(Context context, JsonNode node) {
        context.contentType("application/json")
                .header("Cache-Control", "no-store")
                .result(JSON.writeValueAsBytes(node));
    }
}
