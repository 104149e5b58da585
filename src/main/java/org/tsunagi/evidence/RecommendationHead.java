package org.tsunagi.evidence;

import java.time.LocalDate;

/**
 * What stands above a 推薦書.
 *
 * @param number the body's own, 「汐福第12号」; may be blank
 * @param signer 「汐見市長　汐見 太郎」
 */
public record RecommendationHead(String number, LocalDate datedOn, String signer) {}
