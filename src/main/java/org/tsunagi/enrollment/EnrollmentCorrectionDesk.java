package org.tsunagi.enrollment;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.enrollment.Enrollment.ProfessionsCorrected;
import org.tsunagi.enrollment.EnrollmentChange.Part;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Municipality;
import org.tsunagi.masters.Municipality.MunicipalityRemoving;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.masters.NominatingBody.NominatingBodyRemoving;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.Profession.ProfessionRemoving;
import org.tsunagi.masters.ProfessionViews;
import org.tsunagi.trainee.Trainee;
import org.tsunagi.trainee.Trainee.NameCorrected;

/** Corrects the particulars that were accepted with a person, and answers for the masters they name. */
@Desk
public class EnrollmentCorrectionDesk {
    private final Enrollments enrollments;
    private final CourseDesk courses;
    private final MastersViews masters;
    private final ProfessionViews professions;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;
    private final Event<ProfessionsCorrected> professionsCorrected;

    EnrollmentCorrectionDesk(
            Enrollments enrollments,
            CourseDesk courses,
            MastersViews masters,
            ProfessionViews professions,
            NominatingBodyViews bodies,
            OfficeClock clock,
            Event<ProfessionsCorrected> professionsCorrected) {
        this.enrollments = enrollments;
        this.courses = courses;
        this.masters = masters;
        this.professions = professions;
        this.bodies = bodies;
        this.clock = clock;
        this.professionsCorrected = professionsCorrected;
    }

    /** Corrects the particulars as accepted, with the reason; each is kept with what it was. */
    public void correct(Viewer by, long enrollmentId, Correction wanted, String reason, long version) {
        courses.lock(enrollments.courseOf(enrollmentId));
        Enrollment one = enrollments.require(enrollmentId);
        StaleForm.check(version, one.version());
        if (wanted.bodyId() == null) {
            RuleViolation.unless(!one.course().route().byBodiesAlone(), "bodyId", "enrollment.bodyMissing");
            RuleViolation.unless(!cameByBody(one), "bodyId", "enrollment.nominatedBodyMissing");
        }
        Map<Part, String> before = words(one);
        one.correct(
                wanted.employer(),
                wanted.bodyId() == null ? null : bodies.body(wanted.bodyId()),
                wanted.municipalityId() == null ? null : masters.municipality(wanted.municipalityId()),
                professions.among(wanted.professionIds()));
        Map<Part, String> after = words(one);
        RuleViolation.unless(wanted.withCompletion() || !after.equals(before), null, "enrollment.nothingCorrected");
        Act act = Act.of(by, clock.now());
        before.forEach((part, was) -> {
            if (!was.equals(after.get(part))) {
                enrollments.add(new EnrollmentChange(one, part, was, after.get(part), act, reason));
            }
        });
        if (wanted.withCompletion()) {
            ProfessionsCorrected news = new ProfessionsCorrected(enrollmentId, one.professions());
            professionsCorrected.fire(news);
            news.before()
                    .ifPresent(was -> enrollments.add(
                            new EnrollmentChange(one, Part.COMPLETION, was, after.get(Part.PROFESSIONS), act, reason)));
        }
    }

    void on(@Observes NameCorrected corrected) {
        Trainee trainee = corrected.trainee();
        enrollments.of(trainee).forEach(one -> one.rename(trainee.name()));
    }

    /** Whether a body nominated the person: one that was corrected onto an application of the person's own goes again. */
    private boolean cameByBody(Enrollment one) {
        return enrollments
                .firstBody(one)
                .map(was -> !was.isEmpty())
                .orElse(one.body().isPresent());
    }

    private static Map<Part, String> words(Enrollment one) {
        Map<Part, String> words = new EnumMap<>(Part.class);
        words.put(Part.EMPLOYER, one.employer());
        words.put(Part.BODY, one.body().map(NominatingBody::name).orElse(""));
        words.put(Part.MUNICIPALITY, one.municipality().map(Municipality::name).orElse(""));
        words.put(Part.PROFESSIONS, one.professionWords());
        return words;
    }

    void on(@Observes NominatingBodyRemoving body) {
        body.removal().hangs(enrollments.countOfBody(body.bodyId()), "enrollment.hanging.ofBody");
    }

    void on(@Observes MunicipalityRemoving municipality) {
        municipality
                .removal()
                .hangs(
                        enrollments.countOfMunicipality(municipality.municipalityId()),
                        "enrollment.hanging.ofMunicipality");
    }

    void on(@Observes ProfessionRemoving profession) {
        profession
                .removal()
                .hangs(enrollments.countWithProfession(profession.professionId()), "enrollment.hanging.ofProfession");
    }

    /**
     * The particulars of an enrollment as they should be.
     *
     * @param bodyId the nominating body; null for a direct application
     * @param municipalityId the municipality the person counts for, if any
     * @param withCompletion whether the professions kept with the completion become these too
     */
    public record Correction(
            String employer,
            @Nullable Long bodyId,
            @Nullable Long municipalityId,
            Set<Long> professionIds,
            boolean withCompletion) {}
}
