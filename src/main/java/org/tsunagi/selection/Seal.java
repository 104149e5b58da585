package org.tsunagi.selection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** A short text that differs whenever a proposal differs: a form carries what the officer saw. */
final class Seal {
    private Seal() {}

    static String of(List<Place> proposal) {
        String text = proposal.stream()
                .map(place -> place.candidate().applicationId() + ":" + place.result() + ":" + place.waitingPosition())
                .collect(Collectors.joining("|"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
