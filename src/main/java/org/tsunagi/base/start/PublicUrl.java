package org.tsunagi.base.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * The address people type, without a trailing slash. Cookies are Secure and HSTS is sent when it is https; plain http
 * is for this machine only, and for the demo.
 */
public record PublicUrl(String address) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads the configured address.
     *
     * @throws StartRefused when it is no address, or plain http for other machines outside the demo
     */
    public static PublicUrl of(String configured, boolean demo) {
        URI uri = parse(configured);
        boolean https = "https".equals(uri.getScheme());
        if (!https && !demo && !THIS_MACHINE.contains(uri.getHost())) {
            throw new StartRefused(
                    "tsunagi.public-url が http のため起動しません。ほかのパソコンから使うには https:// で始まるアドレスを設定してください: " + configured,
                    "Plain http is for localhost and the demo only. Set tsunagi.public-url to an https:// address.");
        }
        return new PublicUrl(configured.strip().replaceAll("/+$", ""));
    }

    /** Whether browsers reach us by https: then cookies are Secure and HSTS is sent. */
    public boolean secure() {
        return address.startsWith("https://");
    }

    private static URI parse(String configured) {
        try {
            URI uri = new URI(configured.strip());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            boolean root = uri.getRawPath() == null || uri.getRawPath().matches("/*");
            if (web && bare && root && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException notAnAddress) {
            // refused below, with a sentence
        }
        throw new StartRefused(
                "tsunagi.public-url は https://tsunagi.example.jp のような形で設定してください: " + configured,
                "tsunagi.public-url must look like https://tsunagi.example.jp (no path).");
    }
}
