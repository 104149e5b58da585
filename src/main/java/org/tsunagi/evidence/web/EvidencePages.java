package org.tsunagi.evidence.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.QrPicture;
import org.tsunagi.base.web.Stored;
import org.tsunagi.evidence.AskedLine;
import org.tsunagi.evidence.EvidenceRequest.RequestLine;
import org.tsunagi.evidence.EvidenceSheet;
import org.tsunagi.evidence.PersonEvidence;
import org.tsunagi.evidence.RecommendationViews.RecommendationPaper;
import org.tsunagi.intake.CallLine;

/** The pages of evidence; each record is one template. */
final class EvidencePages {
    private EvidencePages() {}

    /** What is asked for with a call, and the form for one more. */
    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EvidenceRequests(
            Page page,
            CallLine call,
            List<RequestLine> requests,
            RequestForm form,
            List<Option> kinds,
            List<Option> means)
            implements TemplateInstance {}

    /** The form of one request; next to the current version where somebody else was faster. */
    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EvidenceRequestEdit(
            Page page,
            CallLine call,
            RequestLine request,
            RequestForm form,
            List<Option> kinds,
            List<Option> means,
            Stored stored)
            implements TemplateInstance {}

    /** Everybody of a call with what is there and what is missing. */
    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CallEvidence(
            Page page,
            CallLine call,
            List<RequestLine> requests,
            String show,
            Counts counts,
            ListPart<PersonEvidence> people)
            implements TemplateInstance {}

    /** How many people stand where. */
    record Counts(long all, long missing, long unlooked, long done, long files) {
        static Counts of(List<PersonEvidence> people) {
            return new Counts(
                    people.stream().filter(PersonEvidence::isStanding).count(),
                    people.stream().filter(PersonEvidence::isMissing).count(),
                    people.stream().filter(PersonEvidence::isToLookAt).count(),
                    people.stream().filter(PersonEvidence::isDone).count(),
                    people.stream().filter(PersonEvidence::fileThere).count());
        }
    }

    /** The evidence of one application, for the office and for the body that nominates. */
    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApplicationEvidence(Page page, EvidenceSheet sheet) implements TemplateInstance {}

    /** What has to be sent again, in words. */
    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EvidenceQuestion(Page page, EvidenceSheet sheet, AskedLine line, String words) implements TemplateInstance {}

    /** The evidence of one's own application, by the personal link. */
    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnEvidence(Page page, EvidenceSheet sheet, String link, QrPicture code) implements TemplateInstance {}

    /** Where the codes of paper are read. */
    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Arrivals(Page page, String code) implements TemplateInstance {}

    /** An application whose code was read, with one button. */
    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Arrival(Page page, EvidenceSheet sheet, String number) implements TemplateInstance {}

    /** That a code names nothing that the viewer may see. */
    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ArrivalUnknown(Page page) implements TemplateInstance {}

    /** What a body writes above its 推薦書, and the paper. */
    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecommendationEdit(Page page, RecommendationPaper paper, RecommendationForm form, String version)
            implements TemplateInstance {}
}
