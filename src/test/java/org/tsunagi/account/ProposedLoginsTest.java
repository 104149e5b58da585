package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;

class ProposedLoginsTest {
    @Test
    void aMunicipalityGetsItsCodeAndAnotherBodyItsNumberAndWhatIsTakenAFurtherOne() {
        ProposedLogins logins = new ProposedLogins(Set.of("992020", "992020-2"));
        assertThat(logins.next(new BodyLine(11, "汐見市", "992011", null))).isEqualTo("992011");
        assertThat(logins.next(new BodyLine(12, "波音市", "992020", null))).isEqualTo("992020-3");
        assertThat(logins.next(new BodyLine(12, "波音市", "992020", null))).isEqualTo("992020-4");
        assertThat(logins.next(new BodyLine(31, "見本県立病院", null, null))).isEqualTo("kikan-31");
    }
}
