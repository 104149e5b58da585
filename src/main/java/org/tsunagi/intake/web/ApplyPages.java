package org.tsunagi.intake.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.QrPicture;
import org.tsunagi.intake.ApplicationDetail;
import org.tsunagi.intake.EvidenceAsked;
import org.tsunagi.intake.OnlineViews.Chosen;
import org.tsunagi.intake.OnlineViews.Together;
import org.tsunagi.intake.OpenCall;
import org.tsunagi.intake.OwnApplication;
import org.tsunagi.intake.Particulars;

/** The pages of applications without an account; each record is one template. */
final class ApplyPages {
    private ApplyPages() {}

    /** What anybody may apply for now. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApplyList(Page page, List<OpenCall> calls, OfficeLine office) implements TemplateInstance {}

    /** The form for one person; with a sentence instead while the call takes nobody. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApplyForm(
            Page page,
            OpenCall call,
            ApplicationForm form,
            CopyChoice copy,
            ApplicationChoices choices,
            OfficeLine office,
            String key,
            String shown)
            implements TemplateInstance {}

    /** What was typed, before it is sent. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApplyCheck(
            Page page,
            OpenCall call,
            ApplicationForm form,
            CopyChoice copy,
            Particulars read,
            Chosen chosen,
            String key,
            String shown)
            implements TemplateInstance {}

    /** The form of an employer for several people; with a sentence instead while the call takes nobody. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApplyTogether(
            Page page,
            OpenCall call,
            TogetherForm form,
            ApplicationChoices choices,
            OfficeLine office,
            String key,
            String shown)
            implements TemplateInstance {}

    /** What an employer typed, before it is sent. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApplyTogetherCheck(
            Page page, OpenCall call, TogetherForm form, List<Colleague> people, String key, String shown)
            implements TemplateInstance {}

    /** One of the people in an employer's form. */
    record Colleague(Particulars read, Chosen chosen) {}

    /**
     * What an employer hands over to each of its people.
     *
     * @param ranked the same in the employer's order, for itself, who took it back last; none where it ranks nobody
     */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TogetherReceipts(
            Page page, long id, List<Slip> slips, List<Slip> ranked, OfficeLine office, OfficeCode codes)
            implements TemplateInstance {}

    /**
     * One of them.
     *
     * @param address the whole personal link
     */
    record Slip(Together person, String address, QrPicture picture) {
        public String label() {
            return person.name().full() + " 様の申込みを開くQRコード";
        }
    }

    /** The button behind a personal link. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnStart(Page page, OwnApplication own, String token) implements TemplateInstance {}

    /**
     * One's own application: its number, its link, and what can be done about it.
     *
     * @param link the secret of the link
     * @param address the whole link
     */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnShow(
            Page page,
            OwnApplication own,
            EvidenceAsked.Note evidence,
            String link,
            String address,
            QrPicture picture,
            OfficeLine office,
            OfficeCode codes)
            implements TemplateInstance {}

    /** The form of one's own application; next to what stands where somebody else was faster. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnEdit(
            Page page,
            OwnApplication own,
            ApplicationForm form,
            CopyChoice copy,
            ApplicationChoices choices,
            String link,
            String version)
            implements TemplateInstance {}

    /** That a link opens nothing; with what was typed meanwhile, to be taken along. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnRefused(Page page, String sentence, List<String> typed) implements TemplateInstance {
        static OwnRefused unknownLink(Pages pages) {
            return new OwnRefused(pages.show("申込みの確認"), Messages.say("intake.own.unknownLink"), List.of());
        }

        static OwnRefused noLink(Pages pages) {
            return new OwnRefused(pages.show("申込みの確認"), Messages.say("intake.own.noCookie"), List.of());
        }
    }

    /** The personal link to an application, for the office or the body that gives it to its person. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApplicationLink(Page page, ApplicationDetail one, String address, QrPicture picture, OfficeLine office)
            implements TemplateInstance {}

    /**
     * Whom to ask.
     *
     * @param contact how to reach the office, may be blank
     */
    record OfficeLine(String name, String contact) {
        List<String> lines() {
            return Stream.of(name, contact).filter(line -> !line.isBlank()).toList();
        }
    }
}
