"""Networks drawn in Layerloom, one class each. Needs only torch; shapes at line ends are without the batch."""

import torch
from torch import nn


class DenseBlockLayer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.norm1 = nn.BatchNorm2d(num_features)
        self.relu1 = nn.ReLU()
        self.conv1 = nn.Conv2d(num_features, 128, 1, bias=False)
        self.norm2 = nn.BatchNorm2d(128)
        self.relu2 = nn.ReLU()
        self.conv2 = nn.Conv2d(128, 32, 3, padding=1, bias=False)

    def forward(self, x):                                 # channels × height × width
        y = self.relu1(self.norm1(x))                     # channels × height × width
        y = self.conv1(y)                                 # 128 × height × width
        y = self.relu2(self.norm2(y))                     # 128 × height × width
        y = self.conv2(y)                                 # 32 × height × width
        y = torch.cat((x, y), dim=1)                      # channels × height × width
        return y


class Densenet121(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 64, 7, stride=2, padding=3, bias=False)
        self.norm1 = nn.BatchNorm2d(64)
        self.relu1 = nn.ReLU()
        self.pool1 = nn.MaxPool2d(3, stride=2, padding=1)
        self.dense1 = nn.ModuleList([DenseBlockLayer(64 + 32 * n) for n in range(6)])
        self.norm2 = nn.BatchNorm2d(256)
        self.relu2 = nn.ReLU()
        self.conv1 = nn.Conv2d(256, 128, 1, bias=False)
        self.pool2 = nn.AvgPool2d(2)
        self.dense2 = nn.ModuleList([DenseBlockLayer(128 + 32 * n) for n in range(12)])
        self.norm3 = nn.BatchNorm2d(512)
        self.relu3 = nn.ReLU()
        self.conv2 = nn.Conv2d(512, 256, 1, bias=False)
        self.pool3 = nn.AvgPool2d(2)
        self.dense3 = nn.ModuleList([DenseBlockLayer(256 + 32 * n) for n in range(24)])
        self.norm4 = nn.BatchNorm2d(1024)
        self.relu4 = nn.ReLU()
        self.conv3 = nn.Conv2d(1024, 512, 1, bias=False)
        self.pool4 = nn.AvgPool2d(2)
        self.dense4 = nn.ModuleList([DenseBlockLayer(512 + 32 * n) for n in range(16)])
        self.norm5 = nn.BatchNorm2d(1024)
        self.relu5 = nn.ReLU()
        self.pool5 = nn.AdaptiveAvgPool2d(1)
        self.flatten = nn.Flatten()
        self.dense = nn.Linear(1024, 1000)

    def forward(self, image):                             # 3 × 224 × 224
        x = self.stem(image)                              # 64 × 112 × 112
        x = self.relu1(self.norm1(x))                     # 64 × 112 × 112
        x = self.pool1(x)                                 # 64 × 56 × 56
        for block in self.dense1:
            x = block(x)                                  # 256 × 56 × 56, 6 times
        x = self.relu2(self.norm2(x))                     # 256 × 56 × 56
        x = self.conv1(x)                                 # 128 × 56 × 56
        x = self.pool2(x)                                 # 128 × 28 × 28
        for block in self.dense2:
            x = block(x)                                  # 512 × 28 × 28, 12 times
        x = self.relu3(self.norm3(x))                     # 512 × 28 × 28
        x = self.conv2(x)                                 # 256 × 28 × 28
        x = self.pool3(x)                                 # 256 × 14 × 14
        for block in self.dense3:
            x = block(x)                                  # 1024 × 14 × 14, 24 times
        x = self.relu4(self.norm4(x))                     # 1024 × 14 × 14
        x = self.conv3(x)                                 # 512 × 14 × 14
        x = self.pool4(x)                                 # 512 × 7 × 7
        for block in self.dense4:
            x = block(x)                                  # 1024 × 7 × 7, 16 times
        x = self.relu5(self.norm5(x))                     # 1024 × 7 × 7
        x = self.pool5(x)                                 # 1024 × 1 × 1
        x = self.flatten(x)                               # 1024
        x = self.dense(x)                                 # 1000
        return x


NETWORKS = {"network": Densenet121}
