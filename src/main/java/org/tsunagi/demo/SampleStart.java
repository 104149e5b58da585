package org.tsunagi.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagi.account.DemoSignIns;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.start.StartRefused;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.MastersViews.MunicipalityLine;

/**
 * Builds the sample prefecture at the first start with {@code tsunagi.demo=true}, and knows how to sign in. Its
 * passwords are public, so it and a real prefecture are never started as the other.
 */
@ApplicationScoped
class SampleStart implements DemoSignIns {
    private static final int LONGEST_BUILD_SECONDS = 300;

    private final TsunagiConfig config;
    private final SamplePrefecture sample;
    private final MastersViews masters;
    private final OfficeClock clock;
    private final PracticeDesk practice;

    /** Read at the start: the sign-in page also answers where the database may not be asked. */
    private volatile List<DemoSignIn> signIns = List.of();

    SampleStart(
            TsunagiConfig config,
            SamplePrefecture sample,
            MastersViews masters,
            OfficeClock clock,
            PracticeDesk practice) {
        this.config = config;
        this.sample = sample;
        this.masters = masters;
        this.clock = clock;
        this.practice = practice;
    }

    @ActivateRequestContext
    void on(@Observes StartupEvent started) {
        Optional<Boolean> holdsSample = masters.isSample();
        if (holdsSample.isPresent() && holdsSample.get() != config.demo()) {
            refusal().endProcess();
        }
        if (!config.demo()) {
            return;
        }
        if (holdsSample.isEmpty()) {
            // All of it or nothing: a start that is interrupted leaves nothing behind.
            QuarkusTransaction.requiringNew().timeout(LONGEST_BUILD_SECONDS).run(() -> sample.build(clock.today()));
        }
        practice.resume();
        signIns = read();
    }

    private StartRefused refusal() {
        return config.demo()
                ? new StartRefused(
                        "このデータフォルダー（データベース）には実際の県のデータが入っているため、tsunagi.demo=true では起動しません。見本を試すときは TSUNAGI_DATA_DIR で別のフォルダーを指定してください。",
                        "This database holds a real prefecture's data and is not started with tsunagi.demo=true. Set TSUNAGI_DATA_DIR to another folder.")
                : new StartRefused(
                        "このデータフォルダー（データベース）には見本県が入っています。見本のログインは公開されているため、tsunagi.demo=true なしでは起動しません。本番用には TSUNAGI_DATA_DIR で別のフォルダーを指定してください。",
                        "This database holds the sample prefecture, whose passwords are public. Set TSUNAGI_DEMO=true, or TSUNAGI_DATA_DIR to another folder.");
    }

    @Override
    public List<DemoSignIn> all() {
        return signIns;
    }

    private List<DemoSignIn> read() {
        List<DemoSignIn> found = new ArrayList<>(List.of(
                new DemoSignIn("admin", "システム管理者"),
                new DemoSignIn("officer", "担当者"),
                new DemoSignIn("official", "閲覧者")));
        for (MunicipalityLine town : masters.municipalities()) {
            found.add(new DemoSignIn(town.code(), "推薦機関（" + town.name() + "）"));
        }
        return List.copyOf(found);
    }

    @Override
    public String password() {
        return SampleMasters.PASSWORD;
    }
}
