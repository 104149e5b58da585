package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.Applicant.Referred;
import org.tsunagi.intake.Application.ApplicationPassingOn;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Municipality;
import org.tsunagi.masters.Profession;
import org.tsunagi.masters.ProfessionViews;

/** Where applications are written down, each change with who made it, when and why. */
@ApplicationScoped
class ApplicationBook {
    private static final int YOUNGEST = 15;
    private static final int OLDEST = 100;

    private final Applications applications;
    private final Calls calls;
    private final PriorityQuestions questions;
    private final MastersViews masters;
    private final ProfessionViews professions;
    private final Workplaces workplaces;
    private final Event<ApplicationPassingOn> passedOn;
    private final OfficeClock clock;

    ApplicationBook(
            Applications applications,
            Calls calls,
            PriorityQuestions questions,
            MastersViews masters,
            ProfessionViews professions,
            Workplaces workplaces,
            Event<ApplicationPassingOn> passedOn,
            OfficeClock clock) {
        this.applications = applications;
        this.calls = calls;
        this.questions = questions;
        this.masters = masters;
        this.professions = professions;
        this.workplaces = workplaces;
        this.passedOn = passedOn;
        this.clock = clock;
    }

    /** Enters what somebody without an account sent. */
    void enter(Act by, Application application, Particulars particulars, @Nullable String how) {
        write(application, particulars);
        applications.persist(application);
        note(by, application, ApplicationAct.ENTERED, how);
    }

    /** Enters a new one; a body that had said that it has nobody to nominate says so no more. */
    void enter(Viewer by, Application application, Particulars particulars) {
        enter(by, application, particulars, null);
    }

    /** The same with how it came, in words. */
    void enter(Viewer by, Application application, Particulars particulars, @Nullable String how) {
        write(application, particulars);
        applications.persist(application);
        application.body().ifPresent(body -> calls.forgetNone(application.call(), body.id()));
        note(by, application, ApplicationAct.ENTERED, how);
    }

    /**
     * Enters new ones of one body or of none and rewrites others, all together: what they refer to is read once, and nothing is
     * asked of the database between one and the next.
     */
    void writeAll(Viewer by, List<Written> all, @Nullable String why) {
        Known known = new Known(all);
        all.stream()
                .filter(Written::isNew)
                .findFirst()
                .map(Written::application)
                .ifPresent(one -> one.body().ifPresent(body -> calls.forgetNone(one.call(), body.id())));
        Optional<Priorities> asked = all.stream()
                .map(Written::application)
                .filter(one -> one.body().isEmpty())
                .findFirst()
                .flatMap(one -> questions.askedFor(one.course().id()));
        for (Written one : all) {
            check(one.particulars());
            if (!one.isNew()) {
                pass(by, one.application(), one.particulars());
            }
            one.application().write(one.particulars(), known.referred(one.particulars()));
            one.application()
                    .applicant()
                    .declare(PriorityQuestions.accepted(asked, one.particulars().declared()));
            if (one.isNew()) {
                applications.persist(one.application());
            }
        }
        for (Written one : all) {
            note(
                    by,
                    one.application(),
                    one.isNew() ? ApplicationAct.ENTERED : ApplicationAct.CHANGED,
                    one.isNew() ? null : why);
        }
    }

    /** An application and what it is to say. */
    record Written(Application application, Particulars particulars, boolean isNew) {}

    /** The records that many refer to, each read once. */
    private final class Known {
        private final Map<Long, Municipality> municipalities = new HashMap<>();
        private final Map<Long, Profession> professionsById;
        private final Map<String, Workplace> workplacesByName;

        Known(List<Written> all) {
            Set<Long> ids = all.stream()
                    .flatMap(one -> one.particulars().professionIds().stream())
                    .collect(Collectors.toSet());
            this.professionsById =
                    professions.among(ids).stream().collect(Collectors.toMap(Profession::id, Function.identity()));
            this.workplacesByName = workplaces.named(
                    all.stream().map(one -> one.particulars().employer()).toList());
            all.forEach(one -> municipality(one.particulars()));
        }

        Referred referred(Particulars of) {
            return new Referred(
                    municipality(of),
                    workplacesByName.get(of.employer()),
                    of.professionIds().stream()
                            .map(professionsById::get)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
        }

        private @Nullable Municipality municipality(Particulars of) {
            Long id = of.municipalityId();
            return id == null ? null : municipalities.computeIfAbsent(id, masters::municipality);
        }
    }

    /** What the body or the office writes, perhaps of another person than before. */
    void rewrite(Viewer by, Application application, Particulars particulars) {
        pass(by, application, particulars);
        write(application, particulars);
    }

    private void pass(Viewer by, Application application, Particulars particulars) {
        boolean copied = application.isCopiedToEmployer();
        if (application.passTo(particulars)) {
            if (copied) {
                noteCopy(by, application);
            }
            passedOn.fire(new ApplicationPassingOn(application.id(), Act.of(by, clock.now())));
        }
    }

    void write(Application application, Particulars particulars) {
        check(particulars);
        application.write(particulars, referred(particulars));
        application.applicant().declare(questions.accepted(application, particulars.declared()));
    }

    /** The same for one that may have been decided about. */
    void correct(Application application, Particulars particulars) {
        check(particulars);
        application.correct(particulars, referred(particulars));
    }

    private Referred referred(Particulars of) {
        return new Referred(
                of.municipalityId() == null ? null : masters.municipality(of.municipalityId()),
                workplaces.named(of.employer()).orElse(null),
                professions.among(of.professionIds()));
    }

    /** Refuses what no application may say of a person. */
    void check(Particulars particulars) {
        RuleViolation.unless(!particulars.professionIds().isEmpty(), "professions", "intake.professionMissing");
        checkAge(particulars.birthDate());
    }

    private void checkAge(LocalDate born) {
        LocalDate today = clock.today();
        RuleViolation.unless(born.isBefore(today), "birthDate", "intake.bornInTheFuture");
        RuleViolation.unless(
                !born.isAfter(today.minusYears(YOUNGEST)) && !born.isBefore(today.minusYears(OLDEST)),
                "birthDate",
                "intake.implausibleAge",
                JapaneseDate.both(born),
                Long.toString(ChronoUnit.YEARS.between(born, today)));
    }

    /** Notes whether the head of the workplace gets a copy now. */
    void noteCopy(Viewer by, Application application) {
        note(by, application, ApplicationAct.EMPLOYER_COPY, copyInWords(application));
    }

    /** The same where somebody without an account said so. */
    void noteCopy(Act by, Application application) {
        note(by, application, ApplicationAct.EMPLOYER_COPY, copyInWords(application));
    }

    private static String copyInWords(Application application) {
        return Messages.say(
                application.isCopiedToEmployer() ? "intake.employerCopy.wanted" : "intake.employerCopy.unwanted");
    }

    void note(Act by, Application application, ApplicationAct act, @Nullable String why) {
        applications.add(new ApplicationChange(application, act, by, why, false));
    }

    void note(Viewer by, Application application, ApplicationAct act, @Nullable String why) {
        applications.add(new ApplicationChange(application, act, by, clock.now(), why));
    }
}
