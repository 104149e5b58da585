package org.tsunagi.base.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the operator may configure, as {@code tsunagi.…} properties or {@code TSUNAGI_…} variables. */
@ConfigMapping(prefix = "tsunagi")
public interface Settings {
    /** The folder for keys, the embedded database and backups; made absolute and created at start. */
    @WithDefault("data")
    String dataDir();

    /** The address people type; https anywhere, http only for localhost and the demo. */
    @WithDefault("http://localhost:8080")
    String publicUrl();

    /** Whether this is the demonstration: the sample prefecture, sample sign-ins on the sign-in page. */
    @WithDefault("false")
    boolean demo();

    /** Secrets; made at the first start unless given here. */
    KeySettings keys();

    /** The server's secrets, at least 32 characters each. */
    interface KeySettings {
        /** Signs the cookie that protects forms against requests forged by other sites. */
        String csrf();

        /** Signs personal links. */
        String link();
    }

    /** The checked public address. */
    default PublicUrl url() {
        return PublicUrl.of(publicUrl(), demo());
    }
}
