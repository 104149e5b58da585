package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.account.AccountDesk.InitialSecret;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.account.SignInDesk.Caller;
import org.tsunagi.account.SignInDesk.OpenedSession;
import org.tsunagi.account.SignInGate.Known;
import org.tsunagi.account.SignInPace.Kind;
import org.tsunagi.account.SignInTries.Begun;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;

@QuarkusTest
class AccountDeskTest {
    private static final LocalDateTime MORNING = LocalDateTime.of(2030, 6, 3, 9, 0);
    private static final String PASSWORD = "a long enough one";
    private static final Caller OFFICE = new Caller("192.0.2.7", "", "Firefox");
    private static int serial;

    @Inject
    AccountDesk accounts;

    @Inject
    SignInDesk signIn;

    @Inject
    SignInTries tries;

    @Inject
    SignInGate gate;

    @Inject
    SetupDesk setup;

    @Inject
    Users users;

    @Inject
    SignInPaces paces;

    @Inject
    OfficeClock clock;

    private String hanako;
    private long hanakosId;
    private Viewer administrator;

    @BeforeEach
    void hanakoHasAnAccount() {
        serial++;
        hanako = "hanako" + serial;
        hanakosId = accounts.createUser(new NewUser(hanako, "髙橋 花子", Role.OFFICER, null), PASSWORD);
        long adminId = accounts.createUser(new NewUser("admin" + serial, "管理 者", Role.ADMINISTRATOR, null), PASSWORD);
        administrator = new Viewer(adminId, "管理 者", Role.ADMINISTRATOR, null, null);
        QuarkusTransaction.requiringNew().run(() -> paces.deleteAll());
    }

    @Test
    void aSessionEndsTwoHoursAfterTheLastRequest() {
        String token =
                at(MORNING, () -> signIn.signIn(hanako, PASSWORD, OFFICE)).token();
        assertThat(at(MORNING.plusMinutes(119), () -> signIn.recognise(token))).isPresent();
        assertThat(at(MORNING.plusMinutes(238), () -> signIn.recognise(token))).isPresent();
        assertThat(at(MORNING.plusMinutes(358), () -> signIn.recognise(token))).isEmpty();
    }

    @Test
    void aSessionEndsTwelveHoursAfterSigningInHoweverBusy() {
        String token =
                at(MORNING, () -> signIn.signIn(hanako, PASSWORD, OFFICE)).token();
        for (int hour = 1; hour < 12; hour++) {
            int now = hour;
            assertThat(at(MORNING.plusHours(now), () -> signIn.recognise(token)))
                    .get()
                    .satisfies(found -> assertThat(found.viewer())
                            .isEqualTo(new Viewer(hanakosId, "髙橋 花子", Role.OFFICER, null, null)));
        }
        assertThat(at(MORNING.plusHours(12), () -> signIn.recognise(token))).isEmpty();
    }

    @Test
    void aLoginIsTheSameInFullWidthAndCapitals() {
        assertThat(signIn.signIn(" ＨＡＮＡＫＯ" + serial, PASSWORD, OFFICE).token()).isNotEmpty();
        refused(
                "account.login.taken",
                () -> accounts.createUser(
                        new NewUser(hanako.toUpperCase(java.util.Locale.ROOT), "別人", Role.OFFICER, null), PASSWORD));
    }

    @Test
    void disablingEndsTheSessionsAtOnceAndEnablingOpensTheDoorAgain() {
        String token = signIn.signIn(hanako, PASSWORD, OFFICE).token();
        accounts.disable(administrator, hanakosId);
        assertThat(signIn.recognise(token)).isEmpty();
        refused("account.signIn.disabled", () -> signIn.signIn(hanako, PASSWORD, OFFICE));
        refused("account.signIn.wrong", () -> signIn.signIn(hanako, "not the password", OFFICE));
        accounts.enable(administrator, hanakosId);
        assertThat(signIn.signIn(hanako, PASSWORD, OFFICE).token()).isNotEmpty();
    }

    @Test
    void onlyAnAdministratorKeepsAccountsAndNeverTheOwnOne() {
        Viewer officer = new Viewer(hanakosId, "髙橋 花子", Role.OFFICER, null, null);
        assertThatThrownBy(() -> accounts.disable(officer, administrator.userId()))
                .isInstanceOf(NotFound.class);
        refused("account.self", () -> accounts.disable(administrator, administrator.userId()));
    }

    @Test
    void theLastAdministratorCannotBeTakenAway() {
        QuarkusTransaction.requiringNew()
                .run(() -> users.update(
                        "disabledAt = ?1 where role = ?2 and id <> ?3",
                        clock.now(),
                        Role.ADMINISTRATOR,
                        administrator.userId()));
        Viewer another = new Viewer(-1, "別の管理者", Role.ADMINISTRATOR, null, null);
        refused("account.last", () -> accounts.disable(another, administrator.userId()));
        refused(
                "account.last",
                () -> accounts.change(
                        another, administrator.userId(), 0, new NewUser("admin" + serial, "管理 者", Role.OFFICER, null)));
    }

    @Test
    void aNewPasswordEndsAllSessionsAndTheInitialOneMustBeChanged() {
        String before = signIn.signIn(hanako, PASSWORD, OFFICE).token();
        InitialSecret initial = accounts.resetPassword(administrator, hanakosId);
        assertThat(signIn.recognise(before)).isEmpty();
        refused("account.signIn.wrong", () -> signIn.signIn(hanako, PASSWORD, OFFICE));
        OpenedSession opened = signIn.signIn(hanako, initial.secret(), OFFICE);
        assertThat(opened.stage()).isEqualTo(SessionStage.PASSWORD);

        Viewer viewer = signIn.recognise(opened.token()).orElseThrow().viewer();
        refused("account.password.wrong", () -> signIn.changePassword(viewer, "not this", "my own words", OFFICE));
        for (int refusedChoice = 0; refusedChoice < 6; refusedChoice++) {
            // no wrong password: nobody is slowed down by it
            refused(
                    "account.password.common",
                    () -> signIn.changePassword(viewer, initial.secret(), "12345678", OFFICE));
        }
        OpenedSession own = signIn.changePassword(viewer, initial.secret(), "my own words", OFFICE);
        assertThat(signIn.recognise(opened.token())).isEmpty();
        assertThat(signIn.recognise(own.token())).get().matches(found -> found.stage() == SessionStage.OPEN);
    }

    @Test
    void aPasswordReplacedWhileItWasLookedAtOpensNothingAndReplacesNothing() {
        Known known = new Known(
                new Begun(List.of(), clock.now()), gate.passwordHash(hanako).orElseThrow());
        InitialSecret initial = accounts.resetPassword(administrator, hanakosId);
        refused("account.signIn.wrong", () -> gate.open(hanako, OFFICE, known));
        refused("account.password.wrong", () -> gate.changePassword(hanakosId, known, "another"));
        assertThat(signIn.signIn(hanako, initial.secret(), OFFICE).stage()).isEqualTo(SessionStage.PASSWORD);
    }

    @Test
    void anotherRoleEndsTheSessions() {
        String before = signIn.signIn(hanako, PASSWORD, OFFICE).token();
        long version = QuarkusTransaction.requiringNew()
                .call(() -> users.require(hanakosId).version());
        accounts.change(administrator, hanakosId, version, new NewUser(hanako, "髙橋 花", Role.OFFICER, null));
        assertThat(signIn.recognise(before)).as("another name").isPresent();
        accounts.change(administrator, hanakosId, version + 1, new NewUser(hanako, "髙橋 花", Role.OFFICIAL, null));
        assertThat(signIn.recognise(before)).isEmpty();
    }

    @Test
    void anInitialPasswordOpensNothingAfterAWeek() {
        AtomicReference<InitialSecret> made = new AtomicReference<>();
        clock.at(MORNING, () -> made.set(accounts.resetPassword(administrator, hanakosId)));
        refused(
                "account.signIn.expired",
                () -> at(
                        MORNING.plusDays(7),
                        () -> signIn.signIn(hanako, made.get().secret(), OFFICE)));
    }

    @Test
    void aCrowdOfWrongPasswordsAtOnceIsNotFree() throws InterruptedException {
        Thread[] crowd = new Thread[20];
        AtomicReference<Integer> looked = new AtomicReference<>(0);
        for (int i = 0; i < crowd.length; i++) {
            crowd[i] = new Thread(() -> {
                try {
                    signIn.signIn("nobody" + serial, "wrong password", OFFICE);
                } catch (RuleViolation refusal) {
                    if (refusal.key().equals("account.signIn.wrong")) {
                        looked.updateAndGet(n -> n + 1);
                    }
                }
            });
            crowd[i].start();
        }
        for (Thread one : crowd) {
            one.join();
        }
        assertThat(looked.get()).isBetween(1, Kind.PLACE.free);
    }

    @Test
    void manyLoginsFromOneAddressAreSlowedToo() {
        for (int i = 0; i < Kind.ADDRESS.free; i++) {
            String nobody = "nobody" + serial + "." + i;
            refused("account.signIn.wrong", () -> signIn.signIn(nobody, "wrong password", OFFICE));
        }
        refused("account.signIn.wait", () -> signIn.signIn(hanako, PASSWORD, OFFICE));
        assertThat(signIn.signIn(hanako, PASSWORD, new Caller("192.0.2.8", "", "Firefox"))
                        .token())
                .isNotEmpty();
    }

    @Test
    void anOfficeBehindOneAddressDoesNotLockItselfOut() {
        LocalDateTime morning = mistypes(MORNING, Duration.ofMinutes(7));
        assertThat(at(morning, () -> signIn.signIn(hanako, PASSWORD, OFFICE)).token())
                .isNotEmpty();
        LocalDateTime rush = mistypes(morning.plusDays(1), Duration.ofSeconds(41));
        for (int colleague = 0; colleague < 3; colleague++) {
            assertThat(at(rush, () -> signIn.signIn(hanako, PASSWORD, OFFICE)).token())
                    .isNotEmpty();
        }
    }

    /** 33 colleagues type a wrong password, one after the other; answers when the next one would. */
    private LocalDateTime mistypes(LocalDateTime since, Duration between) {
        for (int i = 0; i < 33; i++) {
            String colleague = "colleague" + ++serial;
            clock.at(since.plus(between.multipliedBy(i)), () -> tries.begin(colleague, OFFICE));
        }
        return since.plus(between.multipliedBy(33));
    }

    @Test
    void thereIsNoSetupLinkOnceThereIsAnAdministrator() {
        assertThat(setup.newLink()).isEmpty();
    }

    private void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.sentence()).isNotEmpty();
        });
    }

    private <T> T at(LocalDateTime then, Supplier<T> action) {
        AtomicReference<T> result = new AtomicReference<>();
        clock.at(then, () -> result.set(action.get()));
        return result.get();
    }
}
