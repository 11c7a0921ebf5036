package org.centerkiosk.core.hub;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator hands to a new terminal, as one line or as a QR symbol: where the hub is, the secret that lets
 * it in, and the fingerprints that make the first contact trusted. Written
 * {@code https://hub.example.org/#join.CODE.ROOT} or {@code ….ROOT.CERTIFICATE}; what follows the # never travels.
 *
 * @param code the secret, upper case, Crockford Base32 in groups of five
 * @param rootSha256 of the hub's newest root document, lower-case hexadecimal
 */
public record JoinCode(HubAddress hub, String code, String rootSha256) {

    private static final String MARK = "join";
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){1,3}");
    private static final int LONGEST = 1000;

    public JoinCode {
        code = code.toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a join code is like 7KQ2M-X9RTA-4E8VN");
        }
        HubAddress.requireSha256("the fingerprint of the root", rootSha256);
    }

    /**
     * Reads the line; blanks and line breaks that a terminal window or a mail put into it do not matter.
     *
     * @throws IllegalArgumentException saying what is wrong, without the secret
     */
    public static JoinCode parse(String line) {
        String text = line.replaceAll("\\s", "");
        int hash = text.indexOf('#');
        if (text.length() > LONGEST || hash < 0) {
            throw wrong("it has no #join part");
        }
        String[] parts = text.substring(hash + 1).split("\\.", -1);
        if (parts.length < 3 || parts.length > 4 || !parts[0].equals(MARK)) {
            throw wrong("its part after # is not join.CODE.ROOT or join.CODE.ROOT.CERTIFICATE");
        }
        try {
            URI url = new URI(text.substring(0, hash));
            String certificate = parts.length == 4 ? hex("certificate", parts[3]) : null;
            return new JoinCode(new HubAddress(url, certificate), parts[1], hex("root", parts[2]));
        } catch (URISyntaxException e) {
            throw wrong("its address cannot be read");
        }
    }

    private static String hex(String what, String base64) {
        try {
            byte[] hash = Base64.getUrlDecoder().decode(base64);
            if (hash.length == 32) {
                return HexFormat.of().formatHex(hash);
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw wrong("its fingerprint of the " + what + " is cut or mistyped");
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("this is no join code: " + what + "; copy the whole line again");
    }

    /** The line to print and the text of the QR symbol; it is a secret while the code is good. */
    public String line() {
        @Nullable String certificate = hub.certificateSha256();
        return hub.url() + "/#" + MARK + "." + code + "." + base64(rootSha256)
                + (certificate == null ? "" : "." + base64(certificate));
    }

    private static String base64(String hex) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(hex));
    }

    @Override
    public String toString() {
        return "JoinCode[" + hub.url() + "]";
    }
}
