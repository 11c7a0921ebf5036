package org.centerkiosk.hub.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificate and key into a key store that never leaves memory. */
final class TlsKeys {

    /** Protects nothing: the store lives in memory, and the API wants one. */
    static final String PASSWORD = "memory";

    private static final Pattern PKCS_8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Pattern OTHER_KEY = Pattern.compile("-----BEGIN ([A-Z ]*PRIVATE KEY)-----");

    private TlsKeys() {}

    /** Throws an exception whose message names the file and the remedy. */
    static KeyStore read(TlsFiles files) throws IOException {
        try {
            return switch (files) {
                case TlsFiles.Pem pem -> pem(pem);
                case TlsFiles.Pkcs12 pkcs12 -> pkcs12(pkcs12);
            };
        } catch (GeneralSecurityException e) {
            throw new IOException(files + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyStore pem(TlsFiles.Pem files) throws IOException, GeneralSecurityException {
        Certificate[] chain = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(files.chain())))
                .toArray(Certificate[]::new);
        if (chain.length == 0) {
            throw new IOException(files.chain() + " holds no certificate in PEM");
        }
        String algorithm = chain[0].getPublicKey().getAlgorithm();
        PrivateKey key = KeyFactory.getInstance(algorithm).generatePrivate(keySpec(files.key()));
        if (!isOf(key, chain[0].getPublicKey())) {
            throw new IOException(files.key() + " is not the key of the first certificate in " + files.chain());
        }
        return store(key, chain);
    }

    private static boolean isOf(PrivateKey key, PublicKey publicKey) throws GeneralSecurityException {
        String algorithm = switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> key.getAlgorithm();
        };
        byte[] message = PASSWORD.getBytes(StandardCharsets.US_ASCII);
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(message);
        byte[] signed = signature.sign();
        signature.initVerify(publicKey);
        signature.update(message);
        return signature.verify(signed);
    }

    private static PKCS8EncodedKeySpec keySpec(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        Matcher key = PKCS_8.matcher(text);
        if (!key.find()) {
            Matcher other = OTHER_KEY.matcher(text);
            String found = other.find() ? "holds an " + other.group(1) : "holds no private key";
            throw new IOException(file + " " + found + ": convert it with openssl pkcs8 -topk8 -nocrypt -in KEY -out "
                    + file.getFileName());
        }
        return new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(key.group(1)));
    }

    private static KeyStore pkcs12(TlsFiles.Pkcs12 files) throws IOException, GeneralSecurityException {
        char[] password = Files.readString(files.passwordFile(), StandardCharsets.UTF_8)
                .strip()
                .toCharArray();
        KeyStore read = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(files.store())) {
            read.load(in, password);
        }
        for (String alias : Collections.list(read.aliases())) {
            if (read.getKey(alias, password) instanceof PrivateKey key) {
                return store(key, read.getCertificateChain(alias));
            }
        }
        throw new IOException(files.store() + " holds no private key");
    }

    private static KeyStore store(PrivateKey key, Certificate[] chain) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("hub", key, PASSWORD.toCharArray(), chain);
        return store;
    }
}
