package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.TextLength;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateSheet.Verifying;
import org.tsunagi.certificate.DocumentViews.IssuedDocument;
import org.tsunagi.certificate.TemplateViews.TemplateLine;
import org.tsunagi.certificate.Wording.Placeholder;
import org.tsunagi.completion.Completion;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.CourseViews;
import org.tsunagi.masters.TermsOfOffice.Term;

/** Shows certificates before there are any: nothing is numbered and nothing is kept. */
@ApplicationScoped
public class PreviewViews {
    /** No code leads anywhere from a paper that is none. */
    private static final Verifying UNVERIFIABLE = new Verifying("", "");

    private final CertificateDrafts drafts;
    private final Issuing issuing;
    private final AllNumberSeries series;
    private final CertificateTemplates templates;
    private final CompletionViews completions;
    private final CourseViews courses;
    private final CertificatePrinter press;
    private final OfficeClock clock;

    PreviewViews(
            CertificateDrafts drafts,
            Issuing issuing,
            AllNumberSeries series,
            CertificateTemplates templates,
            CompletionViews completions,
            CourseViews courses,
            CertificatePrinter press,
            OfficeClock clock) {
        this.drafts = drafts;
        this.issuing = issuing;
        this.series = series;
        this.templates = templates;
        this.completions = completions;
        this.courses = courses;
        this.press = press;
        this.clock = clock;
    }

    /**
     * The first, the longest name and the last of those who wait on a course, under the numbers they would have now; empty where
     * nobody waits.
     */
    public Optional<IssuedDocument> ofCourse(Viewer viewer, long courseId) {
        viewer.requireOfficer("certificates");
        List<Completion> waiting = issuing.without(courseId, completions.standingOn(courseId));
        List<CertificateSheet> sheets = waiting.isEmpty() ? List.of() : sheets(waiting);
        return sheets.isEmpty()
                ? Optional.empty()
                : Optional.of(new IssuedDocument(
                        Messages.say(
                                "certificate.file.preview",
                                courses.line(courseId).shortTitleInYear()),
                        press.specimen(sheets)));
    }

    private List<CertificateSheet> sheets(List<Completion> waiting) {
        SheetBasis basis = drafts.basis();
        List<Completion> people = new ArrayList<>();
        List<CertificateSheet> sheets = new ArrayList<>();
        var latest = waiting.stream()
                .map(Completion::decidedOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Term signatory = basis.terms().near(latest).orElseThrow();
        for (Completion person : waiting) {
            CertificateSheet sheet =
                    drafts.draft(basis, person, latest, signatory).sheet();
            if (drafts.refusal(person, sheet).isEmpty()) {
                people.add(person);
                sheets.add(sheet);
            }
        }
        return shown(sheets).stream()
                .map(at -> sheets.get(at).numbered(number(people.get(at), at), UNVERIFIABLE))
                .toList();
    }

    private String number(Completion person, int place) {
        return CertificateDrafts.printedNumber(person, series.nextOf(PrintRun.scope(person)) + place);
    }

    /** Places of the first, the longest name and the last. */
    static Set<Integer> shown(List<CertificateSheet> sheets) {
        Set<Integer> places = new TreeSet<>();
        if (!sheets.isEmpty()) {
            places.add(0);
            places.add(sheets.size() - 1);
            int longest = 0;
            for (int at = 1; at < sheets.size(); at++) {
                if (length(sheets.get(at)) > length(sheets.get(longest))) {
                    longest = at;
                }
            }
            places.add(longest);
        }
        return places;
    }

    private static int length(CertificateSheet sheet) {
        return TextLength.graphemes(sheet.name());
    }

    /** One version of the wording, as it says it of an invented person. */
    public IssuedDocument ofTemplate(Viewer viewer, long templateId) {
        viewer.requireOfficer("certificates");
        TemplateLine template = NotFound.orThrow(templates.line(templateId), "certificate wording " + templateId);
        SheetBasis basis = drafts.basis();
        String today = JapaneseDate.print(clock.today());
        Term signatory = basis.terms().near(clock.today()).orElseThrow();
        var program = courses.programs().stream()
                .filter(one -> template.programId() == null || one.id() == template.programId())
                .findFirst()
                .map(one -> one.program());
        String name = Messages.say("certificate.specimen.name");
        String born = Messages.say("certificate.specimen.birthDate");
        CertificateSheet sheet = new CertificateSheet(
                Messages.say("certificate.specimen.number"),
                "",
                program.map(one -> one.certificateTitle()).orElse(Messages.say("certificate.step")),
                name,
                born,
                new Wording(template.wording())
                        .fill(Map.of(
                                Placeholder.NAME, name,
                                Placeholder.BIRTH_DATE, CertificateDrafts.withoutBorn(born),
                                Placeholder.COURSE,
                                        program.map(one -> one.title())
                                                .orElse(Messages.say("certificate.specimen.course")),
                                Placeholder.FISCAL_YEAR,
                                        FiscalYear.of(clock.today()).label(),
                                Placeholder.COMPLETED_ON, today,
                                Placeholder.PREFECTURE, basis.settings().name())),
                today,
                signatory.title(),
                signatory.name(),
                UNVERIFIABLE.footnote(),
                UNVERIFIABLE.address());
        return new IssuedDocument(Messages.say("certificate.file.specimen"), press.specimen(List.of(sheet)));
    }
}
