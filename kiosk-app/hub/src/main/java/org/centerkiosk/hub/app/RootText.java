package org.centerkiosk.hub.app;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.centerkiosk.core.trust.RoleRule;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.hub.root.SigningKeys.OfferedKey;

/** A root in lines for people. */
final class RootText {

    private RootText() {}

    static List<String> of(Root root, byte[] document, List<OfferedKey> offered) {
        List<String> lines = new ArrayList<>();
        lines.add("root " + root.number() + " of " + root.centre() + ", issued " + root.issued() + ", expires "
                + root.expires());
        lines.add("SHA-256 " + sha256(document));
        for (TrustRole role : TrustRole.values()) {
            RoleRule rule = root.rule(role);
            long people = signers(root, role).map(Signer::person).distinct().count();
            lines.add("%s: %d to sign, %d can%s"
                    .formatted(
                            role.name().toLowerCase(Locale.ROOT),
                            rule.threshold(),
                            people,
                            people < rule.threshold() ? ": too few, so none is trusted yet" : ""));
            signers(root, role).forEach(signer -> lines.add("  " + signer.key().kid() + "  " + signer.person()));
        }
        List<OfferedKey> waiting =
                offered.stream().filter(key -> !key.isIn(root)).toList();
        if (!waiting.isEmpty()) {
            lines.add("offered, not in this root:");
            waiting.forEach(
                    key -> lines.add("  " + key.key().kid() + "  " + key.account() + "  since " + key.offered()));
        }
        return lines;
    }

    private static Stream<Signer> signers(Root root, TrustRole role) {
        return root.signers().stream()
                .filter(signer -> root.rule(role).kids().contains(signer.key().kid()));
    }

    static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
