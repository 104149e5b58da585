package org.tsunagi.course;

import jakarta.persistence.Embeddable;

/**
 * What a course asks of attendance, as data.
 *
 * @param lectureSharePercent least share of the required lecture minutes, 0 to 100
 * @param lectureToleranceMinutes minutes late or early that still count as present at a lecture
 * @param allExercises whether every required exercise must be attended
 * @param exerciseToleranceMinutes the tolerance at an exercise, usually 0
 */
@Embeddable
public record CompletionRule(
        int lectureSharePercent, int lectureToleranceMinutes, boolean allExercises, int exerciseToleranceMinutes) {

    /** All lectures with ten minutes' grace, all exercises with none. */
    public static CompletionRule usual() {
        return new CompletionRule(100, 10, true, 0);
    }
}
