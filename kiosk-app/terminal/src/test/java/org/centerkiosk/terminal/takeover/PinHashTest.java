package org.centerkiosk.terminal.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinHashTest {

    /** Of "password" with the salt "somesalt", made by the reference implementation (P-H-C/phc-winner-argon2, test.c). */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private final SecureRandom random = new SecureRandom();

    @Test
    void aPinMatchesItsHashAndNoOther() {
        String hash = PinHash.of("204681".toCharArray(), random);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("204681");
        assertThat(PinHash.matches(hash, "204681".toCharArray())).isTrue();
        assertThat(PinHash.matches(hash, "204682".toCharArray())).isFalse();
        assertThat(PinHash.matches(hash, new char[0])).isFalse();
    }

    @Test
    void theSamePinHasAnotherHashEachTime() {
        assertThat(PinHash.of("204681".toCharArray(), random)).isNotEqualTo(PinHash.of("204681".toCharArray(), random));
    }

    @Test
    void hashesOfTheReferenceImplementationAreUnderstood() {
        assertThat(PinHash.matches(REFERENCE, "password".toCharArray())).isTrue();
        assertThat(PinHash.matches(REFERENCE, "passwore".toCharArray())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "204681",
                "$argon2id$v=19$m=999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=99,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=0,t=0,p=0$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$AA",
                "$argon2id$v=19$m=65536,t=2,p=1$!!!!$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            })
    void whatIsNoHashOrAsksForTooMuchMatchesNothing(String hash) {
        assertThat(PinHash.matches(hash, "password".toCharArray())).isFalse();
        assertThat(PinHash.matches(hash, "204681".toCharArray())).isFalse();
    }
}
