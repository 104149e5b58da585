package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsunagi.certificate.CertificateDrafts.Draft;
import org.tsunagi.certificate.CertificateIssue.Document;
import org.tsunagi.completion.Completion;

/**
 * Prints a course's certificates before their numbers are taken. The number is part of the page, so each is printed under
 * the one that comes next; where another office took it meanwhile, the page is printed again under the number it gets.
 */
@ApplicationScoped
class PrintRun {
    private final AllNumberSeries series;
    private final CertificatePrinter press;
    private final CertificateDrafts drafts;

    PrintRun(AllNumberSeries series, CertificatePrinter press, CertificateDrafts drafts) {
        this.series = series;
        this.press = press;
        this.drafts = drafts;
    }

    /** The sheets under the numbers they will have if nobody takes them first, by completion; nothing is locked. */
    Map<Long, NumberedSheet> foreseen(Map<Completion, Draft> sheets) {
        Map<String, Integer> next = new HashMap<>();
        Map<Long, NumberedSheet> foreseen = new LinkedHashMap<>();
        sheets.forEach((completion, sheet) -> {
            int number = next.computeIfAbsent(scope(completion), series::nextOf);
            next.put(scope(completion), number + 1);
            foreseen.put(completion.id(), numbered(completion, sheet, number, VerificationCode.fresh()));
        });
        return foreseen;
    }

    /** Needs no transaction. */
    Map<Long, Printed> printed(Map<Long, NumberedSheet> sheets) {
        Map<Long, Printed> printed = new HashMap<>();
        sheets.forEach((completion, sheet) -> printed.put(completion, printed(sheet)));
        return printed;
    }

    /** The certificate under the number it has got: the one printed ahead if that is the same, letter for letter. */
    Printed printed(Completion completion, Draft sheet, int number, @Nullable Printed ahead) {
        String code = ahead == null ? VerificationCode.fresh() : ahead.of().code();
        NumberedSheet exact = numbered(completion, sheet, number, code);
        return ahead != null && ahead.of().equals(exact) ? ahead : printed(exact);
    }

    static String scope(Completion completion) {
        return NumberSeries.scope(completion.enrollment().course().program(), completion.fiscalYear());
    }

    private Printed printed(NumberedSheet sheet) {
        return new Printed(sheet, new Document(press.print(sheet.sheet())));
    }

    private NumberedSheet numbered(Completion completion, Draft draft, int number, String code) {
        return new NumberedSheet(
                code,
                draft.sheet().numbered(CertificateDrafts.printedNumber(completion, number), drafts.verifying(code)));
    }

    record NumberedSheet(String code, CertificateSheet sheet) {}

    record Printed(NumberedSheet of, Document document) {}
}
