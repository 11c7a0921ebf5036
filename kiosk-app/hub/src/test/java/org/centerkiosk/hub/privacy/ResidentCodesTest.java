package org.centerkiosk.hub.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.centerkiosk.core.signup.PhoneNumber;
import org.centerkiosk.hub.privacy.ResidentReading.Refused;
import org.centerkiosk.hub.privacy.ResidentReading.Resident;
import org.centerkiosk.hub.privacy.ResidentReading.Why;
import org.centerkiosk.hub.store.HubDatabase;
import org.centerkiosk.hub.store.HubDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/** A resident's own code: small, for a year, and worth nothing without the last digits. */
class ResidentCodesTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final PhoneNumber PHONE = new PhoneNumber("+8613812341234");
    private static final String LONGEST = "阿卜杜热依木江买买提明艾则孜古丽米热木拉提";

    @TempDir
    Path folder;

    private Instant now = START;

    private ResidentCodes codes(HubDatabase database) throws VaultException {
        return new ResidentCodes(database, Vault.open(folder, database, "c", () -> now), () -> now);
    }

    @ParameterizedTest
    @HubDatabases
    void whoShowsItAndKnowsTheDigitsIsKnown(HubDatabase database) throws VaultException {
        String text = codes(database).issue("王小明", PHONE);

        assertThat(codes(database).read(text, "1234")).isEqualTo(new Resident("王小明", PHONE));
        assertThat(new Resident("王小明", PHONE).masked()).isEqualTo("王** · 1234");
        assertThat(new Resident("王小明", PHONE).toString()).doesNotContain("小明");
        assertThat(codes(database).read(text, "1235")).isEqualTo(new Refused(Why.WRONG_DIGITS));
        assertThat(codes(database).read(text, "")).isEqualTo(new Refused(Why.WRONG_DIGITS));
    }

    @ParameterizedTest
    @HubDatabases
    void theLongestNameFitsVersion8(HubDatabase database) throws VaultException, WriterException {
        String name = LONGEST.substring(0, 20);
        String text = codes(database).issue(name, new PhoneNumber("+999999999999999"));

        int version = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1"))
                .getVersion()
                .getVersionNumber();
        assertThat(version).isLessThanOrEqualTo(8);
        assertThat(codes(database).read(text, "9999"))
                .isEqualTo(new Resident(name, new PhoneNumber("+999999999999999")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codes(database).issue(LONGEST, PHONE))
                .withMessageNotContaining("阿");
    }

    @ParameterizedTest
    @HubDatabases
    void itEndsAfterAYear(HubDatabase database) throws VaultException {
        String text = codes(database).issue("王小明", PHONE);

        now = START.plus(Duration.ofDays(365)).minusSeconds(1);
        assertThat(codes(database).read(text, "1234")).isInstanceOf(Resident.class);
        now = now.plusSeconds(1);
        assertThat(codes(database).read(text, "1234")).isEqualTo(new Refused(Why.EXPIRED));
    }

    @ParameterizedTest
    @HubDatabases
    void aRevokedOneIsGoneAndOthersAreNot(HubDatabase database) throws VaultException {
        String text = codes(database).issue("王小明", PHONE);
        String other = codes(database).issue("王小明", PHONE);

        assertThat(codes(database).revoke(text)).isTrue();
        assertThat(codes(database).revoke(text)).isTrue();
        assertThat(codes(database).revoke("CKR:")).isFalse();

        assertThat(codes(database).read(text, "1234")).isEqualTo(new Refused(Why.REVOKED));
        assertThat(codes(database).read(other, "1234")).isInstanceOf(Resident.class);
    }

    @ParameterizedTest
    @HubDatabases
    void whatTheHubDidNotMakeIsNone(HubDatabase database) throws VaultException {
        ResidentCodes codes = codes(database);
        String text = codes.issue("王小明", PHONE);
        Refused unknown = new Refused(Why.UNKNOWN);

        for (int i = 4; i < text.length(); i++) {
            char other = text.charAt(i) == '0' ? '1' : '0';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(codes.read(changed, "1234")).as("character %d", i).isEqualTo(unknown);
        }
        assertThat(codes.read("", "1234")).isEqualTo(unknown);
        assertThat(codes.read("CKR:" + "0".repeat(10_000), "1234")).isEqualTo(unknown);
        assertThat(codes.read("CKT:" + text.substring(4), "1234")).isEqualTo(unknown);
        ResidentCodes elsewhere = new ResidentCodes(database, Vault.open(folder, database, "d", () -> now), () -> now);
        assertThat(elsewhere.read(text, "1234")).isEqualTo(unknown);
    }
}
