package org.centerkiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void ordinaryTextIsShownAsItIs() {
        assertThat(Shown.of("文明实践中心 · 2nd floor 🎎")).isEqualTo("文明实践中心 · 2nd floor 🎎");
    }

    @Test
    void nothingThatATerminalWouldObeyIsShown() {
        assertThat(Shown.of("a\u001b[2Jb\nc\u202ed")).isEqualTo("a\\u001b[2Jb\\u000ac\\u202ed");
    }

    @Test
    void longTextIsCut() {
        assertThat(Shown.of("x".repeat(200))).hasSize(200);
        assertThat(Shown.of("x".repeat(1 << 20))).isEqualTo("x".repeat(200) + "… (1,048,576 characters)");
        assertThat(Shown.of("🎎".repeat(300))).startsWith("🎎".repeat(200) + "…");
    }

    @Test
    void namesAndPasswordsInAddressesAreMasked() {
        assertThat(Shown.of("https://li:hush@example.org/a@b")).isEqualTo("https://•••••@example.org/a@b");
    }
}
