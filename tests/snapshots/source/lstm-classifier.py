"""Networks drawn in Layerloom, one class each. Needs only torch; shapes at line ends are without the batch."""

from torch import nn


def last_step(x, length):
    """The state at each sequence's own last step."""
    index = (length - 1).view(-1, 1, 1).expand(-1, 1, x.shape[2])
    return x.gather(1, index).squeeze(1)


class LstmClassifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(1, 64, batch_first=True)
        self.dense = nn.Linear(64, 5)

    def forward(self, series, series_length):             # 64 × 1
        x, _ = self.lstm(series)
        x = last_step(x, series_length)                   # 64
        x = self.dense(x)                                 # 5
        return x


NETWORKS = {"network": LstmClassifier}
