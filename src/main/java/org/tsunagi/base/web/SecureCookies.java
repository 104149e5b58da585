package org.tsunagi.base.web;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Makes the CSRF extension's cookie Secure when users come by https, as {@code tsunagi.public-url} says. */
public final class SecureCookies implements ConfigSourceFactory {
    private static final int BELOW_THE_FILE = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue url = context.getValue("tsunagi.public-url");
        boolean secure = url.getValue() != null && url.getValue().startsWith("https://");
        return List.of(new PropertiesConfigSource(
                Map.of("quarkus.rest-csrf.cookie-force-secure", Boolean.toString(secure)),
                "tsunagi.public-url",
                BELOW_THE_FILE));
    }
}
