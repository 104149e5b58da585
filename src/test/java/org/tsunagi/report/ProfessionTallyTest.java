package org.tsunagi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsunagi.completion.CompletionViews.CompleterProfession;
import org.tsunagi.report.Summary.ProfessionCount;

class ProfessionTallyTest {
    private static final Map<Long, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put(3L, "保育士・幼稚園教諭");
        LABELS.put(1L, "看護師");
        LABELS.put(2L, "教員");
        LABELS.put(4L, "保育士・幼稚園教諭");
    }

    @Test
    void onePersonWithTwoProfessionsOfOneLabelIsOnePersonUnderIt() {
        assertThat(ProfessionTally.of(LABELS, List.of(has(50, 4), has(50, 3), has(51, 4), has(51, 1))))
                .containsExactly(new ProfessionCount("保育士・幼稚園教諭", 2), new ProfessionCount("看護師", 1));
    }

    @Test
    void labelsStandInTheOfficesOrderAndThoseOfNobodyAreLeftOut() {
        assertThat(ProfessionTally.of(LABELS, List.of(has(50, 2), has(51, 1))))
                .extracting(ProfessionCount::label)
                .containsExactly("看護師", "教員");
        assertThat(ProfessionTally.of(LABELS, List.of())).isEmpty();
    }

    @Test
    void aProfessionWithoutALabelIsABrokenAssumption() {
        assertThatIllegalStateException().isThrownBy(() -> ProfessionTally.of(LABELS, List.of(has(50, 9))));
    }

    private static CompleterProfession has(long completion, long profession) {
        return new CompleterProfession(1, completion, profession);
    }
}
