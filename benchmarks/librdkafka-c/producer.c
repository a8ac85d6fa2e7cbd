/*
 * The limit: librdkafka's own producer, sending bytes that were made before. One process measures one way to send and prints one line of JSON
 * with the names that the .NET contenders use.
 *
 *   producer <contender> <topic> <partitions> <file of messages> <warm-up> <messages> <setting>=<value>...
 *
 * librdkafka-produce:        rd_kafka_produce, partition by librdkafka's partitioner
 * librdkafka-produce-batch:  rd_kafka_produce_batch of 256 messages of one partition, which is known
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "rdkafka.h"

enum { BATCH = 256, POLL_EVERY = 256, FLUSH_MS = 60000, ROOM_MS = 100 };

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

static void produce_single(rd_kafka_t *client, rd_kafka_topic_t *topic, int64_t messages) {
    for (int64_t i = 0; i < messages; i++) {
        struct record *record = &records[i % record_count];
        while (rd_kafka_produce(topic, RD_KAFKA_PARTITION_UA, RD_KAFKA_MSG_F_COPY, record->value, (size_t)record->value_length,
                                record->key, (size_t)record->key_length, NULL) == -1) {
            if (rd_kafka_last_error() != RD_KAFKA_RESP_ERR__QUEUE_FULL)
                fail("produce", rd_kafka_err2str(rd_kafka_last_error()));
            rd_kafka_poll(client, ROOM_MS);
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

static void send_all(int is_batch, rd_kafka_t *client, rd_kafka_topic_t *topic, int64_t messages, struct counts *counts) {
    int64_t target = counts->delivered + messages;
    if (is_batch)
        produce_batches(client, topic, messages);
    else
        produce_single(client, topic, messages);
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

int main(int argc, char **argv) {
    char reason[512];
    struct counts counts = {0, 0};
    if (argc < 7)
        fail("usage", "producer <contender> <topic> <partitions> <file of messages> <warm-up> <messages> <setting>=<value>...");
    int is_batch = strcmp(argv[1], "librdkafka-produce-batch") == 0;
    partition_count = atoi(argv[3]);
    read_records(argv[4]);
    int64_t warm_up = atoll(argv[5]), messages = atoll(argv[6]);

    rd_kafka_conf_t *conf = rd_kafka_conf_new();
    for (int i = 7; i < argc; i++) {
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
    rd_kafka_topic_t *topic = rd_kafka_topic_new(client, argv[2], NULL);

    send_all(is_batch, client, topic, warm_up, &counts);
    double processor = seconds_of(CLOCK_PROCESS_CPUTIME_ID), started = seconds_of(CLOCK_MONOTONIC);
    send_all(is_batch, client, topic, messages, &counts);
    double elapsed = seconds_of(CLOCK_MONOTONIC) - started;
    processor = seconds_of(CLOCK_PROCESS_CPUTIME_ID) - processor;

    printf("{\"contender\":\"%s\",\"messages\":%lld,\"failed\":%lld,\"seconds\":%.6f,\"cpuSeconds\":%.6f,\"peakMemoryBytes\":%lld}\n",
           argv[1], (long long)messages, (long long)counts.failed, elapsed, processor, peak_memory());
    rd_kafka_topic_destroy(topic);
    rd_kafka_destroy(client);
    return 0;
}
