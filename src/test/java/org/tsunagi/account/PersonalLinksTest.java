package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsunagi.base.start.KeySettings;

class PersonalLinksTest {
    private final PersonalLinks links = signedWith("a-key-of-the-tests-0123456789-0123456789");

    @Test
    void aTokenNamesWhatItWasMadeFor() {
        assertThat(links.read("survey", links.token("survey", 34, 2))).contains(new PersonalLinks.Named(34, 2));
        assertThat(links.token("survey", 34, 2))
                .isEqualTo(links.token("survey", 34, 2))
                .matches("[A-Za-z0-9._-]{27}");
    }

    @Test
    void aTokenOfAnotherPurposeIsNone() {
        assertThat(links.read("timetable", links.token("survey", 34, 2))).isEmpty();
    }

    @Test
    void aTokenWithAnotherIdOrGenerationIsForged() {
        String mac = links.token("survey", 34, 2).substring("34.2.".length());
        assertThat(links.read("survey", "35.2." + mac)).isEmpty();
        assertThat(links.read("survey", "34.3." + mac)).isEmpty();
        assertThat(links.read("survey", "34.2." + "A".repeat(22))).isEmpty();
    }

    @Test
    void aTokenOfAnotherServerIsForged() {
        String elsewhere = signedWith("another-key-of-the-tests-9876543210-987").token("survey", 34, 2);
        assertThat(links.read("survey", elsewhere)).isEmpty();
    }

    @Test
    void whatIsNoTokenIsRefusedQuietly() {
        for (String text :
                new String[] {null, "", "34", "34.2", "34.2.", "x.y.z", "-1.0." + "A".repeat(22), "9".repeat(40)}) {
            assertThat(links.read("survey", text)).as(String.valueOf(text)).isEmpty();
        }
    }

    private static PersonalLinks signedWith(String key) {
        return new PersonalLinks(new KeySettings() {
            @Override
            public String csrf() {
                return key;
            }

            @Override
            public String link() {
                return key;
            }
        });
    }
}
