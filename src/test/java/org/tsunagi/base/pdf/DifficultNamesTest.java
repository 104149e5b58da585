package org.tsunagi.base.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** How many of 133 names that give offices trouble can be printed exactly as typed. */
class DifficultNamesTest {
    /** {E0101} in the list is the selector of that number, which no editor shows. */
    private static final Pattern SELECTOR = Pattern.compile("\\{([0-9A-F]{5})}");

    @TempDir
    Path folder;

    @AfterEach
    void takeAway() {
        DebianFonts.takeAway();
    }

    @Test
    void theShippedFontAloneRefusesFortyThree() throws IOException {
        assertThat(names()).hasSize(133).doesNotHaveDuplicates();
        assertThat(refused()).hasSize(43);
    }

    @Test
    @EnabledIf("org.tsunagi.base.pdf.DebianFonts#areThere")
    void withFurtherFontsOnlyWhatNoneOfThemHoldsIsRefused() throws IOException {
        DebianFonts.lieIn(folder, DebianFonts.IPAMJ);
        List<String> withIpamj = refused();
        DebianFonts.lieIn(folder, DebianFonts.NOTO_CJK);
        List<String> withBoth = refused();
        System.out.printf(
                "of 133 difficult names refused: 43 by the shipped font alone, %d with IPAmj Mincho, %d with Noto Serif CJK too: %s%n",
                withIpamj.size(), withBoth.size(), withBoth);
        assertThat(withBoth).containsExactly("葛\uDB40\uDDEF城 守", "𬉊田 明");
        assertThat(withIpamj).hasSizeGreaterThan(withBoth.size()).containsAll(withBoth);
    }

    private static List<String> refused() throws IOException {
        Typeface face = Typeface.mincho();
        return names().stream().filter(name -> !face.lacks(name).isEmpty()).toList();
    }

    private static List<String> names() throws IOException {
        try (InputStream list = DifficultNamesTest.class.getResourceAsStream("/pdf/difficult-names.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(name -> SELECTOR.matcher(name)
                            .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16))))
                    .toList();
        }
    }
}
