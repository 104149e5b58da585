package org.tsunagi.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagi.account.AccountViews.KeyLine;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Due;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;

class AccountDuesTest {
    @Test
    void anAdministratorIsToldForWhichBodiesNobodyCanSignIn() {
        UserLine clerk =
                new UserLine(1, 0, "shiomi", "町田", Role.NOMINATOR, 11L, "汐見市", false, false, false, true, null);
        UserLine gone = new UserLine(2, 0, "namioto", "港", Role.NOMINATOR, 12L, "波音市", true, false, false, true, null);
        List<BodyLine> bodies =
                List.of(new BodyLine(11, "汐見市", "992011", null), new BodyLine(12, "波音市", "992020", null));
        List<Due> dues = AccountDues.of(bodies, List.of(clerk, gone));
        assertThat(dues).extracting(Due::label).containsExactly("推薦機関の利用者を登録する");
        assertThat(dues.get(0).detail()).endsWith("：波音市");
    }

    @Test
    void anAdministratorIsToldOfUsersWhoseMunicipalityHasEnded() {
        UserLine clerk =
                new UserLine(1, 0, "old", "旧町", Role.NOMINATOR, 13L, "合わさった町", false, false, false, true, null);
        List<Due> dues = AccountDues.of(List.of(), List.of(clerk));
        assertThat(dues).extracting(Due::label).containsExactly("合併した市町村の利用者を改める");
        assertThat(dues.get(0).detail()).endsWith("：合わさった町");
    }

    @Test
    void anAdministratorIsToldWhoseKeyRunsOutUnused() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        List<BodyLine> bodies = List.of(
                new BodyLine(11, "汐見市", "992011", null),
                new BodyLine(12, "波音市", "992020", null),
                new BodyLine(13, "鳴瀬町", "993018", null));
        List<UserLine> users = List.of(
                awaited(11, "汐見市", new KeyLine(1, day, day, false, true)),
                awaited(12, "波音市", new KeyLine(1, day, day.plusDays(30), false, false)),
                awaited(13, "鳴瀬町", null));
        List<Due> dues = AccountDues.of(bodies, users);
        assertThat(dues).extracting(Due::place).containsExactly("/accounts?signedIn=never");
        assertThat(dues.get(0).detail()).endsWith("：汐見市");
        assertThat(dues.get(0).on()).isEqualTo(day);
        assertThat(dues.get(0).tag()).isEqualTo("1機関");
    }

    private static UserLine awaited(long body, String name, @Nullable KeyLine key) {
        return new UserLine(body, 0, "of-" + body, name, Role.NOMINATOR, body, name, false, false, false, false, key);
    }
}
