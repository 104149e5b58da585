package org.tsunagi.selection;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.tsunagi.selection.SeatAllocation.Place;

/** A short text that differs whenever a proposal differs: a form carries what the officer saw. */
final class Seal {
    private Seal() {}

    static String of(List<Place> proposal) {
        String text = proposal.stream()
                .map(place -> place.candidate().applicationId() + ":" + place.result() + ":" + place.waitingPosition())
                .collect(Collectors.joining("|"));
        return DigestUtils.sha256Hex(text);
    }
}
