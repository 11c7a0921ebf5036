package org.centerkiosk.hub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {

    @Test
    void everyAccountIsStaffAndNothingMoreThanItsRoles() {
        StaffIdentity editor = new StaffIdentity("chen", Set.of(Access.EDITOR));

        assertThat(editor.has(Access.STAFF)).isTrue();
        assertThat(editor.has(Access.EDITOR)).isTrue();
        assertThat(editor.has(Access.APPROVER)).isFalse();
        assertThat(editor.has(Access.TERMINAL)).isFalse();
    }

    @Test
    void anAccountIsNoTerminal() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StaffIdentity("chen", Set.of(Access.TERMINAL)));
    }

    @Test
    void aProblemHasAnErrorStatusAndAStableCode() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Problem(200, "fine", "All is well.", "Go on."));
        assertThatIllegalArgumentException().isThrownBy(() -> new Problem(404, "Not Found", "No.", "Look elsewhere."));
    }
}
