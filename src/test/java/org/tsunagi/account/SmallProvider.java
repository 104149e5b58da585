package org.tsunagi.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * An office's sign-in service as small as it can be: it knows whoever it is told, signs ID tokens, and is as strict as the
 * real ones about the client's secret and the proof key of the code.
 */
public class SmallProvider implements QuarkusTestResourceLifecycleManager {
    static final String CLIENT = "tsunagi";
    static final String SECRET = "a-secret-of-the-tests-0123456789-0123456789";

    private static final Map<String, Map<String, String>> ASKED = new ConcurrentHashMap<>();
    private static volatile String person = "";
    private static volatile Forgery forgery = Forgery.NONE;
    private static volatile boolean down;

    private HttpServer server;
    private RsaJsonWebKey key;
    private String issuer;

    /** Who signs in from now on; empty for somebody who turns back. */
    static void knows(String login) {
        person = login;
        forgery = Forgery.NONE;
        down = false;
    }

    /** What is wrong with the ID tokens from now on. */
    static void forges(Forgery wanted) {
        forgery = wanted;
    }

    /** What can be wrong with an ID token. */
    enum Forgery {
        NONE,
        ANOTHER_KEY,
        NO_SIGNATURE,
        FOR_ANOTHER_SYSTEM,
        BY_ANOTHER_SERVICE,
        OF_ANOTHER_SIGN_IN,
        TOO_OLD
    }

    /** Gives no tokens from now on. */
    static void fails() {
        down = true;
    }

    @Override
    public Map<String, String> start() {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("one");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JoseException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", this::tellWhereThingsAre);
        server.createContext("/keys", exchange -> json(exchange, 200, "{\"keys\":[" + key.toJson() + "]}"));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::giveToken);
        server.start();
        return Map.of(
                "tsunagi.office-sign-in.provider", issuer,
                "tsunagi.office-sign-in.client-id", CLIENT,
                "tsunagi.office-sign-in.secret", SECRET);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void tellWhereThingsAre(HttpExchange exchange) throws IOException {
        json(exchange, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                "jwks_uri": "%1$s/keys"}""".formatted(issuer));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = read(exchange.getRequestURI().getRawQuery());
        String answer;
        if (person.isEmpty()) {
            answer = "error=access_denied";
        } else {
            String code = "code-" + ASKED.size();
            ASKED.put(code, asked);
            answer = "code=" + code;
        }
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?" + answer + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        Map<String, String> sent = read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = ASKED.remove(sent.get("code"));
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean ours = basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (down) {
            json(exchange, 503, "{}");
        } else if (asked == null || !ours || !asked.get("code_challenge").equals(hash(sent.get("code_verifier")))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            json(exchange, 200, """
                    {"id_token": "%s", "access_token": "for-nothing", "token_type": "Bearer", "expires_in": 60}""".formatted(idToken(asked.get("nonce"))));
        }
    }

    private String idToken(String nonce) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(forgery == Forgery.BY_ANOTHER_SERVICE ? "http://elsewhere.example" : issuer);
        claims.setAudience(forgery == Forgery.FOR_ANOTHER_SYSTEM ? "another-system" : CLIENT);
        claims.setSubject("subject-of-" + person);
        claims.setClaim("preferred_username", person);
        claims.setClaim("nonce", forgery == Forgery.OF_ANOTHER_SIGN_IN ? "another" : nonce);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(forgery == Forgery.TOO_OLD ? -10 : 1);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue("one");
        try {
            if (forgery == Forgery.NO_SIGNATURE) {
                signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
                signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            } else {
                signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
                signature.setKey(
                        (forgery == Forgery.ANOTHER_KEY ? RsaJwkGenerator.generateJwk(2048) : key).getPrivateKey());
            }
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hash(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> read(String form) {
        Map<String, String> values = new HashMap<>();
        Matcher pairs = Pattern.compile("([^&=]+)=([^&]*)").matcher(form);
        while (pairs.find()) {
            values.put(pairs.group(1), URLDecoder.decode(pairs.group(2), StandardCharsets.UTF_8));
        }
        return values;
    }

    private static void json(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
