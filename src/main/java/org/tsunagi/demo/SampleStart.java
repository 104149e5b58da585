package org.tsunagi.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.tsunagi.account.DemoSignIns;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.web.TsunagiConfig;
import org.tsunagi.municipality.MunicipalityLine;
import org.tsunagi.municipality.MunicipalityViews;

/** Builds the sample prefecture at the first start with {@code tsunagi.demo=true}, and knows how to sign in. */
@ApplicationScoped
class SampleStart implements DemoSignIns {
    private static final int LONGEST_BUILD_SECONDS = 300;

    private final TsunagiConfig config;
    private final SamplePrefecture sample;
    private final MunicipalityViews masters;
    private final OfficeClock clock;

    /** Read at the start: the sign-in page also answers where the database may not be asked. */
    private volatile List<DemoSignIn> signIns = List.of();

    SampleStart(TsunagiConfig config, SamplePrefecture sample, MunicipalityViews masters, OfficeClock clock) {
        this.config = config;
        this.sample = sample;
        this.masters = masters;
        this.clock = clock;
    }

    @ActivateRequestContext
    void on(@Observes StartupEvent started) {
        if (!config.demo()) {
            return;
        }
        if (masters.settings().isEmpty()) {
            // All of it or nothing: a start that is interrupted leaves nothing behind.
            QuarkusTransaction.requiringNew().timeout(LONGEST_BUILD_SECONDS).run(() -> sample.build(clock.today()));
        }
        signIns = read();
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
