package org.centerkiosk.hub.app;

import java.util.List;
import org.centerkiosk.core.trust.Root;
import org.centerkiosk.core.trust.Signer;
import org.centerkiosk.core.trust.TrustRole;
import org.centerkiosk.hub.root.NextRoot;
import org.centerkiosk.hub.root.SigningKeys.OfferedKey;
import org.centerkiosk.hub.staff.Account;
import org.centerkiosk.hub.staff.Role;

/** What an account's key may sign: editors and approvers editions, approvers also takeovers. */
final class SignerRights {

    private final HubContext hub;
    private final Root before;

    SignerRights(HubContext hub, Root before) {
        this.hub = hub;
        this.before = before;
    }

    /** Gives the newest key of the account its rights, and takes them from the keys that it had before. */
    void give(NextRoot next, String name) throws HubException {
        Account account = hub.accounts()
                .find(name)
                .orElseThrow(
                        () -> new HubException("there is no account " + name + "; kiosk hub account list names them"));
        if (account.disabled()
                || !(account.roles().contains(Role.EDITOR) || account.roles().contains(Role.APPROVER))) {
            throw new HubException(name + (account.disabled() ? " is disabled" : " is neither editor nor approver")
                    + "; kiosk hub account roles|enable changes that");
        }
        List<OfferedKey> offered = hub.signingKeys().of(name);
        if (offered.isEmpty()) {
            throw new HubException(name + " has offered no key; on their own machine: kiosk publish key --as " + name);
        }
        before.signers().stream()
                .filter(signer -> signer.person().equals(name))
                .filter(signer ->
                        before.signer(TrustRole.ROOT, signer.key().kid()).isEmpty())
                .forEach(signer -> next.takeFrom(signer.key().kid()));
        Signer signer = new Signer(offered.getFirst().key(), name);
        next.give(signer, TrustRole.EDITION);
        if (account.roles().contains(Role.APPROVER)) {
            next.give(signer, TrustRole.TAKEOVER);
        }
    }
}
