package org.tsunagi.masters.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.OfficeName;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Prefecture.PrefectureSettings;

/** What every page of a request says about its prefecture; read once. */
@RequestScoped
class Prefectural implements OfficeName {
    private final MastersViews views;
    private @Nullable Optional<PrefectureSettings> read;

    Prefectural(MastersViews views) {
        this.views = views;
    }

    @Override
    public String shortName() {
        return settings().map(settings -> settings.name() + "　研修管理").orElse("");
    }

    /** How this prefecture calls its municipalities. */
    String municipalityWord() {
        return settings().map(PrefectureSettings::municipalityWord).orElse("市町村");
    }

    private Optional<PrefectureSettings> settings() {
        if (read == null) {
            read = views.settings();
        }
        return read;
    }
}
