/*
 * The limit: librdkafka's own producer, sending bytes that were made before. One process measures one way to send and prints one line of JSON
 * with the names that the .NET contenders use.
 *
 *   producer throughput <contender> <topic> <partitions> <file of messages> <warm-up messages> <messages> <setting>=<value>...
 *   producer enqueue <contender> <topic> <partitions> <file of messages> <warm-up bursts> <bursts> <setting>=<value>...
 *
 * librdkafka-produce:            rd_kafka_produce, partition by librdkafka's partitioner
 * librdkafka-produce-partition:  rd_kafka_produce, partition known
 * librdkafka-produceva:          rd_kafka_produceva with a timestamp, partition by librdkafka's partitioner
 * librdkafka-produce-batch:      rd_kafka_produce_batch of 256 messages of one partition, which is known
 *
 * throughput is timed until all is delivered. enqueue is the producing thread's time for bursts of 15,000, each of which is delivered, untimed,
 * before the next.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "rdkafka.h"

enum { BURST = 15000, BATCH = 256, POLL_EVERY = 256, FLUSH_MS = 60000, ROOM_MS = 100 };

struct record {
    int32_t key_length;
    int32_t value_length;
    char *key;
    char *value;
};

struct counts {
    int64_t delivered;
    int64_t failed;
};

static struct record *records;
static int32_t record_count;
static int partition_count;

static void fail(const char *what, const char *why) {
    fprintf(stderr, "%s: %s\n", what, why);
    exit(1);
}

static void read_exactly(FILE *file, void *into, size_t length) {
    if (fread(into, 1, length, file) != length)
        fail("messages", "the file is cut short");
}

static char *read_bytes(FILE *file, int32_t *length) {
    char *bytes;
    read_exactly(file, length, sizeof(*length));
    bytes = malloc((size_t)*length);
    if (bytes == NULL)
        fail("messages", "no memory");
    read_exactly(file, bytes, (size_t)*length);
    return bytes;
}

static void read_records(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        fail(path, "cannot be opened");
    read_exactly(file, &record_count, sizeof(record_count));
    records = calloc((size_t)record_count, sizeof(*records));
    if (records == NULL)
        fail("messages", "no memory");
    for (int32_t i = 0; i < record_count; i++) {
        records[i].key = read_bytes(file, &records[i].key_length);
        records[i].value = read_bytes(file, &records[i].value_length);
    }
    fclose(file);
}

static void on_delivery(rd_kafka_t *client, const rd_kafka_message_t *message, void *opaque) {
    struct counts *counts = opaque;
    (void)client;
    counts->delivered++;
    if (message->err)
        counts->failed++;
}

static void make_room(rd_kafka_t *client, rd_kafka_resp_err_t error) {
    if (error != RD_KAFKA_RESP_ERR__QUEUE_FULL)
        fail("produce", rd_kafka_err2str(error));
    rd_kafka_poll(client, ROOM_MS);
}

static void produce(rd_kafka_t *client, rd_kafka_topic_t *topic, int partition, struct record *record) {
    while (rd_kafka_produce(topic, partition, RD_KAFKA_MSG_F_COPY, record->value, (size_t)record->value_length, record->key,
                            (size_t)record->key_length, NULL) == -1)
        make_room(client, rd_kafka_last_error());
}

static void produce_single(rd_kafka_t *client, rd_kafka_topic_t *topic, int64_t messages) {
    for (int64_t i = 0; i < messages; i++) {
        produce(client, topic, RD_KAFKA_PARTITION_UA, &records[i % record_count]);
        if (i % POLL_EVERY == 0)
            rd_kafka_poll(client, 0);
    }
}

static void produce_to_partitions(rd_kafka_t *client, rd_kafka_topic_t *topic, int64_t messages) {
    for (int64_t i = 0; i < messages; i++) {
        produce(client, topic, (int)(i % record_count % partition_count), &records[i % record_count]);
        if (i % POLL_EVERY == 0)
            rd_kafka_poll(client, 0);
    }
}

static void produce_with_time(rd_kafka_t *client, rd_kafka_topic_t *topic, int64_t messages) {
    int64_t now = (int64_t)time(NULL) * 1000;
    for (int64_t i = 0; i < messages; i++) {
        struct record *record = &records[i % record_count];
        rd_kafka_vu_t parts[] = {
            {.vtype = RD_KAFKA_VTYPE_RKT, .u.rkt = topic},
            {.vtype = RD_KAFKA_VTYPE_PARTITION, .u.i32 = RD_KAFKA_PARTITION_UA},
            {.vtype = RD_KAFKA_VTYPE_MSGFLAGS, .u.i = RD_KAFKA_MSG_F_COPY},
            {.vtype = RD_KAFKA_VTYPE_VALUE, .u.mem = {record->value, (size_t)record->value_length}},
            {.vtype = RD_KAFKA_VTYPE_KEY, .u.mem = {record->key, (size_t)record->key_length}},
            {.vtype = RD_KAFKA_VTYPE_TIMESTAMP, .u.i64 = now},
        };
        rd_kafka_error_t *error;
        while ((error = rd_kafka_produceva(client, parts, sizeof(parts) / sizeof(*parts))) != NULL) {
            rd_kafka_resp_err_t code = rd_kafka_error_code(error);
            rd_kafka_error_destroy(error);
            make_room(client, code);
        }
        if (i % POLL_EVERY == 0)
            rd_kafka_poll(client, 0);
    }
}

/* Sends what was not taken again, in order, until all of a batch is in the queue. */
static void produce_all(rd_kafka_t *client, rd_kafka_topic_t *topic, int partition, rd_kafka_message_t *batch, int count) {
    while (count > 0) {
        int taken = rd_kafka_produce_batch(topic, partition, RD_KAFKA_MSG_F_COPY, batch, count);
        if (taken == count)
            return;
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (batch[i].err == RD_KAFKA_RESP_ERR_NO_ERROR)
                continue;
            if (batch[i].err != RD_KAFKA_RESP_ERR__QUEUE_FULL)
                fail("produce_batch", rd_kafka_err2str(batch[i].err));
            batch[left] = batch[i];
            batch[left++].err = RD_KAFKA_RESP_ERR_NO_ERROR;
        }
        count = left;
        rd_kafka_poll(client, ROOM_MS);
    }
}

static void produce_batches(rd_kafka_t *client, rd_kafka_topic_t *topic, int64_t messages) {
    static rd_kafka_message_t batches[64][BATCH];
    static int lengths[64];
    if (partition_count > 64)
        fail("partitions", "at most 64");
    memset(lengths, 0, sizeof(lengths));
    for (int64_t i = 0; i < messages; i++) {
        struct record *record = &records[i % record_count];
        int partition = (int)(i % record_count % partition_count);
        rd_kafka_message_t *message = &batches[partition][lengths[partition]++];
        memset(message, 0, sizeof(*message));
        message->payload = record->value;
        message->len = (size_t)record->value_length;
        message->key = record->key;
        message->key_len = (size_t)record->key_length;
        if (lengths[partition] == BATCH) {
            produce_all(client, topic, partition, batches[partition], BATCH);
            lengths[partition] = 0;
            rd_kafka_poll(client, 0);
        }
    }
    for (int partition = 0; partition < partition_count; partition++)
        produce_all(client, topic, partition, batches[partition], lengths[partition]);
}

typedef void produce_fn(rd_kafka_t *client, rd_kafka_topic_t *topic, int64_t messages);

static produce_fn *find_contender(const char *name) {
    if (strcmp(name, "librdkafka-produce") == 0)
        return produce_single;
    if (strcmp(name, "librdkafka-produce-partition") == 0)
        return produce_to_partitions;
    if (strcmp(name, "librdkafka-produceva") == 0)
        return produce_with_time;
    if (strcmp(name, "librdkafka-produce-batch") == 0)
        return produce_batches;
    fail(name, "is no contender");
    return NULL;
}

static void deliver(rd_kafka_t *client, int64_t target, const struct counts *counts) {
    rd_kafka_flush(client, FLUSH_MS);
    if (counts->delivered != target)
        fail("flush", "not every message has an end");
}

static double seconds_of(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static long long peak_memory(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
    return usage.ru_maxrss;
#else
    return usage.ru_maxrss * 1024LL;
#endif
}

static void measure_throughput(produce_fn *produce_all_of, rd_kafka_t *client, rd_kafka_topic_t *topic, struct counts *counts, char **argv) {
    int64_t warm_up = atoll(argv[6]), messages = atoll(argv[7]);
    produce_all_of(client, topic, warm_up);
    deliver(client, warm_up, counts);
    double processor = seconds_of(CLOCK_PROCESS_CPUTIME_ID), started = seconds_of(CLOCK_MONOTONIC);
    produce_all_of(client, topic, messages);
    deliver(client, warm_up + messages, counts);
    double elapsed = seconds_of(CLOCK_MONOTONIC) - started;
    processor = seconds_of(CLOCK_PROCESS_CPUTIME_ID) - processor;
    printf("{\"contender\":\"%s\",\"messages\":%lld,\"failed\":%lld,\"seconds\":%.6f,\"cpuSeconds\":%.6f,\"peakMemoryBytes\":%lld}\n",
           argv[2], (long long)messages, (long long)counts->failed, elapsed, processor, peak_memory());
}

static int compare(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static void measure_enqueue(produce_fn *produce_all_of, rd_kafka_t *client, rd_kafka_topic_t *topic, struct counts *counts, char **argv) {
    int warm_up = atoi(argv[6]), bursts = atoi(argv[7]);
    double *nanoseconds = calloc((size_t)bursts + 1, sizeof(*nanoseconds));
    if (bursts < 1 || nanoseconds == NULL)
        fail("bursts", "at least one");
    for (int burst = -warm_up; burst < bursts; burst++) {
        double started = seconds_of(CLOCK_MONOTONIC);
        produce_all_of(client, topic, BURST);
        double elapsed = seconds_of(CLOCK_MONOTONIC) - started;
        if (burst >= 0)
            nanoseconds[burst] = elapsed * 1e9 / BURST;
        deliver(client, (int64_t)(burst + warm_up + 1) * BURST, counts);
    }
    if (counts->failed != 0)
        fail("delivery", "messages failed");
    qsort(nanoseconds, (size_t)bursts, sizeof(*nanoseconds), compare);
    printf("{\"contender\":\"%s\",\"nanoseconds\":%.3f}\n", argv[2], (nanoseconds[(bursts - 1) / 2] + nanoseconds[bursts / 2]) / 2);
    free(nanoseconds);
}

int main(int argc, char **argv) {
    char reason[512];
    struct counts counts = {0, 0};
    if (argc < 8)
        fail("usage", "producer throughput|enqueue <contender> <topic> <partitions> <file of messages> <warm-up> <measured> <setting>=<value>...");
    produce_fn *produce_all_of = find_contender(argv[2]);
    partition_count = atoi(argv[4]);
    read_records(argv[5]);

    rd_kafka_conf_t *conf = rd_kafka_conf_new();
    for (int i = 8; i < argc; i++) {
        char *value = strchr(argv[i], '=');
        if (value == NULL)
            fail(argv[i], "is no setting");
        *value++ = '\0';
        if (rd_kafka_conf_set(conf, argv[i], value, reason, sizeof(reason)) != RD_KAFKA_CONF_OK)
            fail(argv[i], reason);
    }
    rd_kafka_conf_set_opaque(conf, &counts);
    rd_kafka_conf_set_dr_msg_cb(conf, on_delivery);
    rd_kafka_t *client = rd_kafka_new(RD_KAFKA_PRODUCER, conf, reason, sizeof(reason));
    if (client == NULL)
        fail("client", reason);
    rd_kafka_topic_t *topic = rd_kafka_topic_new(client, argv[3], NULL);

    if (strcmp(argv[1], "enqueue") == 0)
        measure_enqueue(produce_all_of, client, topic, &counts, argv);
    else
        measure_throughput(produce_all_of, client, topic, &counts, argv);
    rd_kafka_topic_destroy(topic);
    rd_kafka_destroy(client);
    return 0;
}
