package org.tsunagi.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.OptionGroup;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.Applicant.PlannedRole;
import org.tsunagi.intake.IntakeDesk.RankChoice;
import org.tsunagi.intake.NominatedPerson;
import org.tsunagi.intake.Priorities;
import org.tsunagi.intake.web.ApplyPages.OfficeLine;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.MastersViews.MunicipalityLine;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.ProfessionViews;

/** What can be chosen in an application's form; {@code ranks} is null for a direct application. */
record ApplicationChoices(
        @Nullable List<Option> ranks,
        String rankHint,
        List<Option> municipalities,
        List<OptionGroup> professions,
        List<Option> plannedRoles,
        List<Option> yesNo,
        List<Option> consents,
        @Nullable Priorities priorities) {
    private static final List<Option> OWN_CONSENTS =
            List.of(new Option(Consent.GIVEN.name(), "同意する"), new Option(Consent.REFUSED.name(), "同意しない"));

    /** The same where the person is asked for one of these classes; null for none. */
    ApplicationChoices asking(@Nullable Priorities asked) {
        return new ApplicationChoices(
                ranks, rankHint, municipalities, professions, plannedRoles, yesNo, consents, asked);
    }

    /** The classes to choose from. */
    public List<Option> classes() {
        return priorities == null
                ? List.of()
                : priorities.classes().stream().map(one -> new Option(one, one)).toList();
    }

    /** What the person answers about a consent. */
    public List<Option> ownConsents() {
        return OWN_CONSENTS;
    }

    /** All professions in one list. */
    public List<Option> professionOptions() {
        return professions.stream().flatMap(group -> group.options().stream()).toList();
    }

    /** What a field says that a draft may leave open, and what is no draft may not; nothing for a direct application. */
    public @Nullable String later() {
        return ranks == null ? null : ranks.isEmpty() ? "必ず入力" : "提出までに入力";
    }

    /** What the words about the course are called. */
    public String reasonLabel() {
        return ranks == null ? "受講の理由" : "推薦理由";
    }

    /** Who reads what has to be cared for: the prefecture, and the body that nominates. */
    public String accommodationHint() {
        return "例：車いすを使う、手話通訳が必要。" + (ranks == null ? "県の担当者だけが見ます。" : "推薦機関と県の担当者が見ます。");
    }

    /** Reads the masters for the form. */
    @ApplicationScoped
    static class Source {
        private final MastersViews masters;
        private final ProfessionViews professions;
        private final NominatingBodyViews bodies;

        Source(MastersViews masters, ProfessionViews professions, NominatingBodyViews bodies) {
            this.masters = masters;
            this.professions = professions;
            this.bodies = bodies;
        }

        /** The nominating bodies that nominate today. */
        List<Option> bodies() {
            return bodies.bodiesNow().stream()
                    .map(one -> Option.of(one.id(), one.name()))
                    .toList();
        }

        /** Whom people without an account ask. */
        OfficeLine office() {
            return masters.settings()
                    .map(prefecture -> new OfficeLine(prefecture.officeInCharge(), prefecture.officeContact()))
                    .orElseGet(() -> new OfficeLine("", ""));
        }

        /** For several people of one employer. */
        ApplicationChoices together(String municipality) {
            return choices(masters.municipalitiesWith(municipality), null, "");
        }

        ApplicationChoices direct(ApplicationForm form) {
            return choices(form, null, "");
        }

        /** For a nomination that is given no rank by its body. */
        ApplicationChoices unranked(ApplicationForm form) {
            return choices(form, List.of(), "");
        }

        /** For a list of these candidates: also what one of them chose that has ended since. */
        ApplicationChoices listed(List<NominatedPerson> standing) {
            Set<Long> chosen = standing.stream()
                    .map(one -> one.particulars().municipalityId())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            return choices(masters.municipalitiesWithAll(chosen), null, "");
        }

        /**
         * With the free ranks; a rank that was typed but is taken stays to be seen.
         *
         * @param toChangePlaces how two candidates change places, empty for a new one
         */
        ApplicationChoices nominated(RankChoice ranks, ApplicationForm form, String toChangePlaces) {
            String typed = form.rank();
            List<Option> options = new ArrayList<>();
            ranks.free().forEach(rank -> options.add(Option.of(rank, "第" + rank + "順位")));
            if (typed != null
                    && typed.matches("[1-9][0-9]{0,3}")
                    && !ranks.free().contains(Integer.valueOf(typed))) {
                options.add(new Option(typed, "第" + typed + "順位（使われています）"));
            }
            return choices(form, options, limitHint(ranks) + toChangePlaces);
        }

        private static String limitHint(RankChoice ranks) {
            return ranks.limit() == null
                    ? "空いている順位から選んでください（現在" + ranks.standing() + "名）。"
                    : "この研修への推薦は1機関" + ranks.limit() + "名までです（現在" + ranks.standing() + "名）。";
        }

        private ApplicationChoices choices(ApplicationForm form, @Nullable List<Option> ranks, String hint) {
            return choices(masters.municipalitiesWith(form.municipalityId()), ranks, hint);
        }

        private ApplicationChoices choices(
                List<MunicipalityLine> municipalities, @Nullable List<Option> ranks, String hint) {
            return new ApplicationChoices(
                    ranks,
                    hint,
                    municipalities.stream()
                            .map(one -> Option.of(one.id(), one.name()))
                            .toList(),
                    ProfessionChoices.of(professions.lines()),
                    Option.all(PlannedRole.class),
                    Option.all(YesNo.class),
                    Option.all(Consent.class),
                    null);
        }
    }
}
