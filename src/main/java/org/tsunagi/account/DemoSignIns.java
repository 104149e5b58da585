package org.tsunagi.account;

import java.util.List;

/** The sample sign-ins shown on the sign-in page of the demo; a bean of the feature that builds the demo. */
public interface DemoSignIns {
    /** All with one password, the sentence of {@link #password()}. */
    List<DemoSignIn> all();

    String password();

    /**
     * One sample account.
     *
     * @param who 「システム管理者」, 「推薦機関（みほん市）」
     */
    record DemoSignIn(String login, String who) {}
}
