package org.centerkiosk.hub.registration;

import java.security.SecureRandom;
import org.centerkiosk.core.signup.SignUpPolicy;

/** What the parts of the book share. */
record BookParts(
        Ledger ledger,
        Tables tables,
        Programmes programmes,
        SignUpPolicy policy,
        Sealer sealer,
        SecureRandom random,
        Switches switches) {}
