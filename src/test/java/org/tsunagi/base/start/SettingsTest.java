package org.tsunagi.base.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator mistypes is named before the server starts. */
class SettingsTest {
    @Test
    void whatCanBeReadIsTaken() {
        assertThatCode(() -> Settings.requireReadable(with("tsunagi.backup.at", "02:30")))
                .doesNotThrowAnyException();
    }

    @Test
    void aValueThatCannotBeReadIsNamedAndNotShown() {
        assertThatThrownBy(() -> Settings.requireReadable(with("tsunagi.mail.port", "hunter2")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("tsunagi.mail.port")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aNameThatIsNoneOfOursIsNamed() {
        assertThatThrownBy(() -> Settings.requireReadable(with("tsunagi.backup.day", "3")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(": tsunagi.backup.day");
    }

    private static SmallRyeConfig with(String name, String value) {
        Map<String, String> properties = new HashMap<>();
        properties.put("tsunagi.keys.csrf", "c");
        properties.put("tsunagi.keys.link", "l");
        properties.put(name, value);
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build();
    }
}
