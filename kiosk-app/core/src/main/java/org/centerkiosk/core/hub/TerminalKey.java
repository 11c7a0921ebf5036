package org.centerkiosk.core.hub;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** The Ed25519 key of a terminal; its private half never leaves the machine. */
public final class TerminalKey {

    private static final String ALGORITHM = "Ed25519";

    /** Length of a key in bytes (RFC 8032). */
    private static final int LENGTH = 32;

    /** What comes before the key in SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PrivateKey privateKey;
    private final byte[] x;

    private TerminalKey(PrivateKey privateKey, byte[] x) {
        this.privateKey = privateKey;
        this.x = x;
    }

    public static TerminalKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            return new TerminalKey(
                    pair.getPrivate(), Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** From both halves as they are stored; whether they belong together is tried. */
    static TerminalKey of(byte[] seed, byte[] x) {
        try {
            PrivateKey privateKey = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            TerminalKey key = new TerminalKey(privateKey, x.clone());
            byte[] trial = {1, 2, 3};
            if (!verifies(x, trial, key.sign(trial))) {
                throw new IllegalArgumentException("the halves of the key do not belong together");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no Ed25519 key", e);
        }
    }

    byte[] seed() {
        return ((EdECPrivateKey) privateKey).getBytes().orElseThrow();
    }

    /** The public half, 32 bytes. */
    public byte[] x() {
        return x.clone();
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** Whether the signature is that of the message by the key with this public half. */
    static boolean verifies(byte[] x, byte[] message, byte[] signature) {
        if (x.length != LENGTH) {
            return false;
        }
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + LENGTH);
        System.arraycopy(x, 0, encoded, PREFIX.length, LENGTH);
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("this Java has no Ed25519", e);
    }
}
