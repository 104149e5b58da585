package org.tsunagi.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Due;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;

class AccountDuesTest {
    @Test
    void anAdministratorIsToldForWhichBodiesNobodyCanSignIn() {
        UserLine clerk = new UserLine(1, 0, "shiomi", "町田", Role.NOMINATOR, 11L, "汐見市", false, false, true, null);
        UserLine gone = new UserLine(2, 0, "namioto", "港", Role.NOMINATOR, 12L, "波音市", true, false, true, null);
        List<BodyLine> bodies =
                List.of(new BodyLine(11, "汐見市", "992011", null), new BodyLine(12, "波音市", "992020", null));
        List<Due> dues = AccountDues.of(bodies, List.of(clerk, gone));
        assertThat(dues).extracting(Due::label).containsExactly("推薦機関の利用者を登録する");
        assertThat(dues.get(0).detail()).endsWith("：波音市");
    }

    @Test
    void anAdministratorIsToldOfUsersWhoseMunicipalityHasEnded() {
        UserLine clerk = new UserLine(1, 0, "old", "旧町", Role.NOMINATOR, 13L, "合わさった町", false, false, true, null);
        List<Due> dues = AccountDues.of(List.of(), List.of(clerk));
        assertThat(dues).extracting(Due::label).containsExactly("合併した市町村の利用者を改める");
        assertThat(dues.get(0).detail()).endsWith("：合わさった町");
    }
}
